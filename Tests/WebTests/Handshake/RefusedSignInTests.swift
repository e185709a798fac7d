import Desk
import Domain
import HTTPTypes
import JSON
import SQL
import Store
import TestSupport
import Testing
import Web

/// What is no sign-in of this browser's, or not a fresh one.
@Suite("Sign-ins that are refused")
struct RefusedSignInTests {
    static let elsewhere = [
        "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test", "/\t/evil.test", "/\n/evil.test",
        "https://evil.test",
        "https:evil.test", "//evil.test/en", "/en//evil.test", "/en/../..//evil.test", "/en/./x", "/en/..",
        "/%2f%2fevil.test",
        "/%2Fevil.test", "/en/%2e%2e/x", "/en/%0d%0aSet-Cookie:x=1", "/en\r\nSet-Cookie: x=1", "/en?q=%0d%0aX:1",
        "/en?q=%",
        "/en?q=%zz", "/en?q=%+1", "@evil.test", "/@evil.test", "javascript:alert(1)", "data:text/html,x",
        "/\u{2215}evil.test",
        "/\u{FF0F}evil.test", "/en/\u{202E}x", "/desk", "/desk/login", "/sso/start?return_to=/en", "/widget/frame",
        "/assets/x",
        "/french", "/api/v1", "en", "", " /en", "/en ", "/en#x", "/en?q=a b", "/en/\u{0}",
        "/en/" + String(repeating: "a", count: 2_000),
    ]

    @Test("Only a page of the help centre is returned to, written plainly; all else leads home", arguments: elsewhere)
    func returnTo(_ path: String) async throws {
        try await withSignIn { sign in
            let escaped = path.utf8.map { byte in "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
            let start = try await sign.browser.get("/sso/start?return_to=" + escaped)
            #expect(start.location?.contains("?tenant=1&return_to=%2Fen&state=") == true)
            let state = try await sign.begin()
            let answer = try await sign.answer(token: sign.token(), state: state, returningTo: path)
            #expect(answer.status == 303 && answer.location == "/en")
            #expect(answer.headers[.setCookie]?.contains("x=1") == false)
        }
    }

    @Test(
        "A page of the help centre is returned to as it stands",
        arguments: [
            "/", "/en", "/de", "/de/contact", "/en/search?q=a%26b+c&page=2", "/en/requests/01jd0000000000000000000000",
            "/en/articles/how-to-01jd0000000000000000000000", "/articles/01jd0000000000000000000000", "/en/feed.xml",
        ])
    func pages(_ path: String) async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let answer = try await sign.answer(token: sign.token(), state: state, returningTo: path)
            #expect(answer.location == path)
        }
    }

    @Test("A state is good once: its second use fails, also with a fresh token")
    func reusedState() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let jar = sign.browser.cookies
            #expect(try await sign.answer(token: sign.token(), state: state).status == 303)
            sign.browser.cookies = jar
            let again = try await sign.answer(token: sign.token(), state: state)
            #expect(again.status == 403 && again.text.contains("state_used"))
            #expect(sign.browser.cookies["__Host-usher"] == nil)
            #expect(try await sign.attempts().map(\.code) == ["state_used"])
        }
    }

    @Test("Somebody else's state and token in this browser sign nobody in")
    func loginForgery() async throws {
        try await withSignIn { sign in
            let attackers = try await sign.begin()
            sign.browser.cookies = [:]
            _ = try await sign.begin()
            let forged = try await sign.answer(token: sign.token(), state: attackers)
            #expect(forged.status == 403 && forged.text.contains("state_foreign"))
            // Neither where this browser has begun nothing: our own page then finds no cookie either.
            sign.browser.cookies = [:]
            let page = try await sign.answer(token: sign.token(), state: attackers)
            #expect(page.status == 200 && page.headers[.setCookie] == nil)
            let direct = try await sign.answer(token: sign.token(), state: attackers, origin: "https://localhost")
            #expect(direct.status == 403 && direct.text.contains("state_foreign"))
            #expect(try await !sign.isKnown())
        }
    }

    @Test("A state ends after ten minutes, and one from the future was never ours")
    func expiredState() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            sign.world.clock.turn(by: .minutes(10))
            let late = try await sign.answer(token: sign.token(), state: state)
            #expect(late.status == 403 && late.text.contains("state_expired"))
            let future = try await sign.begin()
            sign.world.clock.turn(by: .seconds(-62))
            #expect(try await sign.answer(token: sign.token(), state: future).status == 403)
        }
    }

    @Test("A sign-in that begins at the application is refused in clear words", arguments: [nil, ""])
    func withoutState(_ state: String?) async throws {
        try await withSignIn { sign in
            let page = try await sign.answer(token: sign.token(), state: state, returningTo: "/en/contact")
            #expect(page.status == 403)
            #expect(page.text.contains("didn&#x27;t begin here") || page.text.contains("didn&#39;t begin here"))
            #expect(page.text.contains("<code>state_missing</code>"))
            #expect(page.text.contains("href=\"/sso/start?return_to=%2Fen%2Fcontact\""))
            #expect(try await sign.attempts().map(\.code) == ["state_missing"])
        }
    }

    @Test("A state of any other form signs nobody in", arguments: ["x", "usher_h_", "usher_s_01jd", "ü", "\u{0}"])
    func bentState(_ state: String) async throws {
        try await withSignIn { sign in
            _ = try await sign.begin()
            #expect(try await sign.answer(token: sign.token(), state: state).status == 403)
        }
    }

    @Test("A token is good for one sign-in")
    func replayed() async throws {
        try await withSignIn { sign in
            let token = try sign.token()
            var state = try await sign.begin()
            #expect(try await sign.answer(token: token, state: state).status == 303)
            sign.browser.cookies["__Host-usher"] = nil
            state = try await sign.begin()
            let again = try await sign.answer(token: token, state: state)
            #expect(again.status == 401 && again.text.contains("invalid_token (replayed)"))
            let attempt = try #require(try await sign.attempts().first)
            #expect(attempt.reason == "replayed" && attempt.keyID == sign.world.acme.key.key.id)
            // The state is not lost by it: the application may answer once more.
            #expect(try await sign.answer(token: sign.token(), state: state).status == 303)
        }
    }

    @Test("Of two who use one token at once one is signed in")
    func atOnce() async throws {
        try await withSignIn { sign in
            let (first, second) = (sign.world.desk.newHandshake(), sign.world.desk.newHandshake())
            let token = try sign.token()
            let origin = try #require(SiteOrigin("https://app.localhost"))
            let (desk, snapshot) = (sign.world.desk, sign.world.snapshot)
            let results = await withTaskGroup(of: Bool.self) { group in
                for state in [first, second] {
                    group.addTask {
                        let answer = HandshakeAnswer(token: token, state: state.text, held: [state], origin: origin)
                        return (try? await desk.signIn(answer, in: snapshot)) != nil
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.count { $0 } == 1)
        }
    }

    @Test("What has been used is forgotten when it can do no harm any more")
    func forgotten() async throws {
        try await withSignIn { sign in
            for expected in [2, 2] {
                let state = try await sign.begin()
                #expect(try await sign.answer(token: sign.token(), state: state).status == 303)
                let rows = try await sign.world.desk.store.database.read { transaction in
                    try transaction.rows("select mark from used_once")
                }
                #expect(rows.count == expected)
                sign.browser.cookies = [:]
                sign.world.clock.turn(by: .minutes(11))
            }
        }
    }

    @Test(
        "A sign-in's token has an id of its own and is signed for it",
        arguments: [
            (["jti"], 0, "invalid_token (wrong_type)", "needs jti"),
            (["iat"], 0, "invalid_token (wrong_type)", "needs iat"),
            ([], 180, "invalid_token (expired)", "needs iat"), ([], 700, "invalid_token (expired)", ""),
            (["userId"], 0, "invalid_token (missing_user_id)", ""),
        ])
    func stale(_ missing: [String], _ age: Int, _ code: String, _ words: String) async throws {
        try await withSignIn { sign in
            let token = try sign.token { claims in for claim in missing { claims[claim] = nil } }
            sign.world.clock.turn(by: .seconds(age))
            let state = try await sign.begin()
            let page = try await sign.answer(token: token, state: state)
            #expect(page.status == 401 && page.text.contains("<code>\(code)</code>") && page.text.contains(words))
            #expect(!page.text.contains(token))
            #expect(try await sign.attempts().count == 1)
            #expect(try await !sign.isKnown())
        }
    }

    @Test(
        "Only pages that may identify, or the sign-in address's own, may answer",
        arguments: [
            nil, "null", "https://evil.test", "https://localhost.evil.test", "https://app.example.net.evil.test",
        ])
    func foreignOrigin(_ origin: String?) async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let page = try await sign.answer(token: sign.token(), state: state, origin: origin)
            #expect(page.status == 403 && page.text.contains("origin_not_allowed"))
            #expect(try await sign.attempts().map(\.code) == ["origin_not_allowed"])
            #expect(try await !sign.isKnown())
        }
    }

    @Test("A browser that says cross-site is believed, but for the sign-in address and named origins")
    func crossSite() async throws {
        try await withSignIn { sign in
            try await sign.world.set { $0.extraOrigins = ["https://shop.example.org"] }
            let marked: HTTPFields = [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"]
            for (origin, status) in [
                ("https://app.localhost", 403), ("https://localhost", 403), (SignIn.application, 303),
                ("https://shop.example.org", 303),
            ] {
                sign.browser.cookies = [:]
                let state = try await sign.begin()
                sign.browser.origin = origin
                let fields = [("token", try sign.token()), ("state", state)]
                #expect(try await sign.browser.post("/sso", fields, headers: marked).status == status, "\(origin)")
            }
        }
    }

    @Test("The twenty-first sign-in of a minute is told to wait")
    func limited() async throws {
        try await withSignIn(limits: Limits()) { sign in
            for _ in 1...20 { _ = try await sign.answer(token: "x", state: nil) }
            let state = try await sign.begin()
            let page = try await sign.answer(token: sign.token(), state: state)
            #expect(page.status == 429 && page.headers[.retryAfter] != nil)
            #expect(try await !sign.isKnown())
        }
    }

    @Test("The page of a failure says nothing that somebody else could put into its address")
    func spoofed() async throws {
        try await withSignIn { sign in
            for query in [
                "code=%3Cb%3Ex", "code=invalid_token&reason=call+555-1234",
                "code=invalid_token&reason=wrong_type&claim=a+b",
                "code=invalid_token&return_to=//evil.test", "", "code=%ff",
            ] {
                let page = try await sign.browser.get("/sso/failed?" + query)
                #expect(page.status == 400, "\(query)")
                for word in ["555", "<b>x", "evil.test", "a b"] where query.contains("555") || word != "a b" {
                    #expect(!page.text.contains(word), "\(query)")
                }
            }
        }
    }

    @Test("German readers are told in German")
    func german() async throws {
        try await withSignIn { sign in
            sign.browser.language = "de"
            let page = try await sign.answer(token: sign.token(), state: nil)
            #expect(page.text.contains("Die Anmeldung ist nicht gelungen"))
        }
    }
}
