import Desk
import Domain
import HTTPTypes
import JSON
import Store
import TestSupport
import Testing
import Web

/// Signing in at the help centre by way of the application.
@Suite("The redirect handshake")
struct HandshakeTests {
    @Test("It leads to the application's sign-in with the path and a state, and keeps the address's own query")
    func start() async throws {
        try await withSignIn { sign in
            let answer = try await sign.browser.get("/sso/start?return_to=/en/search?q=a%26b")
            #expect(answer.status == 303)
            let location = try #require(answer.location)
            #expect(
                location.hasPrefix("https://app.example.net/login?tenant=1&return_to=%2Fen%2Fsearch%3Fq%3Da%26b&state=")
            )
            #expect(location.hasSuffix("#top"))
            #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-usher-sso=usher_h_"))
            for part in ["Path=/", "Max-Age=600", "SameSite=Lax", "HttpOnly", "Secure"] {
                #expect(cookie.contains("; " + part))
            }
        }
    }

    @Test("A person signs in, comes back to the article and is known; the session says where it came from")
    func wholeRoad() async throws {
        try await withSignIn { sign in
            let article = try await sign.world.article(
                "Quokka", in: sign.world.collection("Basics"), audience: .signedIn)
            let path = "/en/articles/quokka-\(article.id)"
            let refused = try await sign.browser.get(path)
            #expect(refused.status == 401)
            #expect(refused.text.contains("href=\"/sso/start?return_to=%2Fen%2Farticles%2Fquokka%2D\(article.id)\""))
            let state = try await sign.begin(returningTo: path)
            let answer = try await sign.answer(token: sign.token(), state: state, returningTo: path)
            #expect(answer.status == 303 && answer.location == path)
            #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            #expect(try await sign.browser.get(path).status == 200)
            #expect(try await sign.isKnown())
            #expect(sign.browser.cookies["__Host-usher-sso"] == nil)
            #expect(try await sign.attempts().isEmpty)
            let newest = try await sign.world.desk.newestVisitor(in: sign.world.snapshot)
            #expect(newest?.session.origin == "https://app.localhost")
        }
    }

    @Test("An application on another site: its POST brings no cookie, so a page of ours sends it once more")
    func anotherSite() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let token = try sign.token()
            let kept = sign.browser.cookies
            sign.browser.cookies = [:]
            let page = try await sign.answer(token: token, state: state, origin: SignIn.application)
            #expect(page.status == 200)
            for (name, value) in [
                ("token", token), ("state", state), ("return_to", "/en"), ("from", SignIn.application),
            ] {
                #expect(page.text.contains("name=\"\(name)\" value=\"\(value)\""))
            }
            #expect(page.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            #expect(page.headers[.cacheControl] == "no-store")
            sign.browser.cookies = kept
            let answer = try await sign.browser.post(
                "/sso", [("token", token), ("state", state), ("return_to", "/en"), ("from", SignIn.application)])
            #expect(answer.status == 303)
            #expect(try await sign.isKnown())
            let newest = try await sign.world.desk.newestVisitor(in: sign.world.snapshot)
            #expect(newest?.session.origin == SignIn.application)
        }
    }

    @Test("It sends it once: a browser without cookies is told so, and isn't sent in circles")
    func noCookies() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let token = try sign.token()
            for origin in ["https://localhost", "https://app.localhost"] {
                sign.browser.cookies = [:]
                sign.browser.origin = origin
                let page = try await sign.browser.post(
                    "/sso", [("token", token), ("state", state), ("from", "https://app.localhost")])
                #expect(page.status == 403 && page.text.contains("state_foreign"))
            }
        }
    }

    @Test("What our own page repeats is text, whatever was sent")
    func repeated() async throws {
        try await withSignIn { sign in
            let page = try await sign.answer(
                token: "\"><script>alert(1)</script>", state: "\"><img src=x>", returningTo: "//evil.test")
            #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
            #expect(page.text.contains("name=\"return_to\" value=\"/en\""))
        }
    }

    @Test("An answer by GET leaves its address at once, whether it holds or not")
    func byGet() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            let token = try sign.token()
            let query = "token=\(token)&state=\(state)&return_to=/en/contact"
            let head = try await sign.browser.send("/sso?" + query, .head, headers: [:], body: nil)
            #expect(head.status == 204 && head.headers[.setCookie] == nil)
            let answer = try await sign.browser.get("/sso?" + query)
            #expect(answer.status == 303 && answer.location == "/en/contact")
            #expect(try await sign.isKnown())
            let again = try await sign.browser.get("/sso?" + query)
            #expect(again.status == 303)
            #expect(again.location == "/sso/failed?code=state%5Fforeign&return_to=%2Fen%2Fcontact")
            let page = try await sign.browser.get(again.location ?? "")
            #expect(page.status == 400 && page.text.contains("state_foreign"))
        }
    }

    @Test("Whoever was here before is gone, and the stranger's requests are the person's")
    func former() async throws {
        try await withSignIn { sign in
            let asked = try await sign.world.askAsStranger("Where is my quokka?", at: sign.world.acme)
            sign.browser.cookies["__Host-usher-visitor"] = asked.visitor?.text
            let former = try await sign.world.identify(.max)
            sign.browser.cookies["__Host-usher"] = former.credential.text
            sign.browser.cookies["__Host-usher"] = nil
            let state = try await sign.begin()
            sign.browser.cookies["__Host-usher"] = former.credential.text
            #expect(try await sign.answer(token: sign.token(), state: state).status == 303)
            #expect(try await sign.world.desk.person(showing: former.credential, in: sign.world.snapshot) == nil)
            #expect(sign.browser.cookies["__Host-usher-visitor"] == nil)
            #expect(try await sign.browser.get("/en/requests").text.contains("Where is my quokka?"))
        }
    }

    @Test("Several tabs may be signing in at once; only the newest four are remembered")
    func tabs() async throws {
        try await withSignIn { sign in
            var states: [String] = []
            for _ in 1...5 { states.append(try await sign.begin()) }
            #expect(try await sign.answer(token: sign.token(), state: states[0]).status == 403)
            #expect(try await sign.answer(token: sign.token(), state: states[2]).status == 303)
            #expect(try await sign.answer(token: sign.token(), state: states[4]).status == 303)
        }
    }

    @Test("Somebody known needn't sign in, and without an address nobody can")
    func needless() async throws {
        try await withSignIn { sign in
            let state = try await sign.begin()
            _ = try await sign.answer(token: sign.token(), state: state)
            let known = try await sign.browser.get("/sso/start?return_to=/en/contact")
            #expect(known.status == 303 && known.location == "/en/contact")
            #expect(try await !sign.browser.get("/en").text.contains("/sso/start"))
            sign.browser.cookies = [:]
            for path in ["/en", "/en/contact", "/en/requests"] {
                #expect(try await sign.browser.get(path).text.contains("/sso/start?return_to="), "\(path)")
            }
            try await sign.world.set { $0.signInURL = nil }
            for path in ["/en", "/en/contact", "/en/requests"] {
                #expect(try await !sign.browser.get(path).text.contains("/sso/start"), "\(path)")
            }
            let page = try await sign.browser.get("/sso/start")
            #expect(page.status == 404 && page.text.contains("sign_in_not_set_up"))
        }
    }
}
