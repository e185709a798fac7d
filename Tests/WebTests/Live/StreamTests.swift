import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("Streams over HTTP")
struct StreamTests {
    private static let widget = "/widget/v1/stream"
    private static let desk = "/desk/stream"
    private static let refreshing = header("Usher-Refresh", "1")

    private static func header(_ name: String, _ value: String) -> HTTPFields {
        HTTPField.Name(name).map { [$0: value] } ?? [:]
    }

    @Test("Whoever has a session hears by bearer or cookie; nobody else is let in")
    func whoIsLetIn() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            let ended = try await world.credential(of: .omar, at: world.acme)
            try await world.desk.signOut(ended, in: world.snapshot)
            let visitor = try #require(try await world.askAsStranger("Hello", at: world.acme).visitor)
            let elsewhere = try await world.credential(of: .jane, at: world.globex)
            let session = CookieName.session(isSecure: true)
            let asked: [(bearer: Credential?, cookies: [String: String], status: Int)] = [
                (nil, [:], 401), (jane, [:], 200), (visitor, [:], 200), (ended, [:], 401), (elsewhere, [:], 401),
                (nil, [session: jane.text], 200), (nil, [session: ended.text], 401),
                (nil, ["__Host-usher-visitor": visitor.text], 200), (nil, [session: elsewhere.text], 401),
                // What the page says counts, not what another tab has left behind.
                (ended, [session: jane.text], 401), (nil, [CookieName.agent(isSecure: true): jane.text], 401),
            ]
            for (bearer, cookies, status) in asked {
                browser.cookies = cookies
                let page = try await browser.get(Self.widget, headers: .bearer(bearer))
                #expect(page.status == status, "\(bearer?.kind.rawValue ?? "no bearer") \(cookies.keys)")
                #expect(page.status == 200 || page.text.contains(#""code":"session_"#))
            }
            #expect(world.desk.live.listeners.isEmpty)
        }
    }

    @Test("Where only known people may ask, a stranger's stream is refused")
    func enforced() async throws {
        try await withBrowser { world, browser in
            let visitor = try #require(try await world.askAsStranger("Hello", at: world.acme).visitor)
            try await world.set { $0.enforcement = .enforced }
            #expect(try await browser.get(Self.widget, headers: .bearer(visitor)).status == 401)
        }
    }

    @Test("The team's stream is for an agent of this workspace, and an open stream is no sign of work")
    func team() async throws {
        try await withBrowser { world, browser in
            #expect(try await browser.get(Self.desk, headers: Self.refreshing).status == 401)
            browser.cookies[CookieName.session(isSecure: true)] =
                try await world.credential(of: .jane, at: world.acme).text
            #expect(try await browser.get(Self.desk, headers: Self.refreshing).status == 401)
            try await browser.signIn()
            world.clock.turn(by: .hours(11))
            #expect(try await browser.get(Self.desk).status == 200)
            world.clock.turn(by: .hours(1))
            #expect(try await browser.get(Self.desk).status == 303)
        }
    }

    @Test("It is said how it is to be carried: as events, uncompressed, unbuffered, stored by nobody")
    func headers() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            var headers = HTTPFields.bearer(jane)
            headers[.acceptEncoding] = "br, gzip"
            let page = try await browser.get(Self.widget, headers: headers)
            #expect(page.headers[.contentType] == "text/event-stream")
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(HTTPField.Name("X-Accel-Buffering").flatMap { page.headers[$0] } == "no")
            #expect(page.headers[.contentEncoding] == nil && page.headers[.accessControlAllowOrigin] == nil)
            #expect(page.text == ":\n\n")
        }
    }

    @Test("A page elsewhere opens none, with whatever cookies", arguments: ["cross-site", "same-site", "none"])
    func elsewhere(_ site: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            browser.cookies[CookieName.session(isSecure: true)] =
                try await world.credential(of: .jane, at: world.acme).text
            for path in [Self.widget, Self.desk] {
                #expect(try await browser.get(path, headers: Self.header("Sec-Fetch-Site", site)).status == 403)
                #expect(try await browser.get(path, headers: [.origin: "https://evil.test"]).status == 403)
                #expect(try await browser.get(path, headers: [.origin: "null"]).status == 403)
                var own = Self.header("Sec-Fetch-Site", "same-origin")
                #expect(try await browser.get(path, headers: own).status == 200)
                own[.origin] = "https://localhost"
                #expect(try await browser.get(path, headers: own).status == 200)
            }
        }
    }

    @Test("Hints name ids and nothing that anybody wrote, to the owner and the team alone")
    func words() async throws {
        try await withBrowser { world, browser in
            let asked = try await world.ask("evil\n\ndata: secret", by: .jane, at: world.acme)
            let jane = try await world.credential(of: .jane, at: world.acme)
            let omar = try await world.credential(of: .omar, at: world.acme)
            try await browser.signIn()
            let read = try await browser.whileStreaming([
                (Self.widget, .bearer(jane)), (Self.widget, .bearer(omar)), (Self.desk, [:]),
            ]) {
                let answer = Answer(kind: .reply, text: "answer\n\ndata: secret", clientID: "c", seenSequence: 1)
                try await world.desk.answer(answer, to: asked.id, by: world.acme.owner, in: world.snapshot)
            }
            let hint = "event: conversation\ndata: {\"id\":\"\(asked.id)\"}\n\n"
            #expect(read == [":\n\n" + hint, ":\n\n", ":\n\n" + hint])
        }
    }

    @Test("Too many streams of one session are answered by 429 and when to come again")
    func caps() async throws {
        let limits = Limits(streams: StreamLimits(ofSession: 1))
        try await withBrowser(limits: limits) { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            _ = try await browser.whileStreaming([(Self.widget, .bearer(jane))]) {
                let page = try await browser.get(Self.widget, headers: .bearer(jane))
                #expect(page.status == 429 && page.headers[.retryAfter] == "30")
                #expect(page.text.contains("rate_limited"))
            }
            #expect(try await browser.get(Self.widget, headers: .bearer(jane)).status == 200)
        }
    }

    @Test("Asking for the head alone leaves no stream open")
    func head() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            let page = try await browser.send(Self.widget, .head, headers: .bearer(jane), body: nil)
            #expect(page.status == 200)
            #expect(world.desk.live.listeners.isEmpty)
        }
    }

    @Test("A revoked key's stream ends, and the next request says that the session has ended")
    func revoked() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            _ = try await browser.whileStreaming([(Self.widget, .bearer(jane))], endsThem: false) {
                _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.acme.workspace.id)
                try await world.desk.endDeadStreams()
            }
            let again = try await browser.get(Self.widget, headers: .bearer(jane))
            #expect(again.status == 401 && again.text.contains("session_ended"))
        }
    }

    @Test("A server that stops ends streams at once and says of new ones that it isn't there")
    func stops() async throws {
        try await withBrowser { world, browser in
            let jane = try await world.credential(of: .jane, at: world.acme)
            _ = try await browser.whileStreaming([(Self.widget, .bearer(jane))], endsThem: false) {
                world.desk.live.close()
            }
            let page = try await browser.get(Self.widget, headers: .bearer(jane))
            #expect(page.status == 503 && page.headers[.retryAfter] != nil)
        }
    }
}

extension HTTPFields {
    fileprivate static func bearer(_ credential: Credential?) -> HTTPFields {
        credential.map { [.authorization: "Bearer " + $0.text] } ?? [:]
    }
}
