import Desk
import Domain
import HTTPTypes
import JSON
import TestSupport
import Testing
import Tokens

@Suite("The page of keys")
struct KeyPagesTests {
    private let access = "/desk/settings/access"
    private let address = "https://app.example.com/jwks.json"

    @Test("A public key is added by its form and told from secrets", arguments: ["en", "de"])
    func publicKey(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            let form = [("name", "Backend"), ("kind", "publicKey"), ("publicKey", PublishedKeys.p256.publicJWK)]
            let done = try await browser.post(access + "/keys", form)
            #expect(done.status == 303 && done.location?.hasSuffix("#signing-keys") == true)
            let page = try await browser.get(try #require(done.location?.split(separator: "#").first.map(String.init)))
            #expect(page.text.contains("ES256 · P-256"))
            #expect(page.text.contains(language == "en" ? "Public key" : "Öffentlicher Schlüssel"))
        }
    }

    @Test("A private key that was pasted is refused and not sent back to the page", arguments: ["en", "de"])
    func privateKey(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            let form = [("name", "Backend"), ("kind", "publicKey"), ("publicKey", PublishedKeys.p256.privateJWK)]
            let page = try await browser.post(access + "/keys", form)
            #expect(page.status == 422 && page.text.contains(language == "en" ? "private key" : "privater Schlüssel"))
            #expect(!page.text.contains("jpsQnnGQmL"))
        }
    }

    @Test("A key set's failure shows with its time, and the button asks anew", arguments: ["en", "de"])
    func keySet(language: String) async throws {
        let fetcher = TurnableFetcher()
        fetcher.answer(with: PublishedKeys.set([(.p256, "2026"), (.ed25519, "2027")]))
        try await withBrowser(fetcher: fetcher) { world, browser in
            browser.language = language
            try await browser.signIn()
            let done = try await browser.post(
                access + "/keys", [("name", "Provider"), ("kind", "keySet"), ("address", address)])
            #expect(done.status == 303)
            let id = try #require(world.snapshot.keys.first { $0.name == "Provider" }?.id)
            fetcher.fail(with: .redirected)
            #expect(try await browser.post(access + "/keys/\(id)/fetch").status == 303)
            let page = try await browser.get(access)
            #expect(page.text.contains(address) && page.text.contains("kid \u{2068}2027\u{2069}"))
            #expect(
                page.text.contains(language == "en" ? "redirects are not followed" : "Weiterleitungen folgen wir nicht")
            )
            let tooSoon = try await browser.post(access + "/keys/\(id)/fetch")
            #expect(tooSoon.status == 429 && tooSoon.headers[.retryAfter] != nil)
        }
    }

    @Test("An address that gives nothing is refused beside its field, with what was typed")
    func badAddress() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            for text in ["https://app.example.com/jwks.json", "http://169.254.169.254/", "\"><b>"] {
                let page = try await browser.post(
                    access + "/keys", [("name", "Provider"), ("kind", "keySet"), ("address", text)])
                #expect(page.status == 422 && page.text.contains("key-address-error"))
                #expect(!page.text.contains("\"><b>") && world.snapshot.keys.count == 1)
            }
        }
    }

    @Test("A retiring key that is still used says where, and revoking says whom it signs out")
    func stillUsed() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.identify(.jane, at: world.acme)
            try await world.desk.retireKey(world.acme.key.key.id, in: world.acme.workspace.id)
            #expect(try await browser.get(access).text.contains("still in use") == false)
            world.clock.turn(by: .minutes(5))
            for somebody in [Somebody.jane, .omar] { _ = try await world.identify(somebody, at: world.acme) }
            await world.desk.tracker.flush()
            let page = try await browser.get(access)
            #expect(
                page.text.contains("This key is still in use") && page.text.contains("<bdi>https://localhost</bdi>"))
            #expect(page.text.contains("2 people are signed out at once (3 open sessions)"))
        }
    }

    @Test("Readiness tells by origin how many came known, and who would be asked to sign in", arguments: ["en", "de"])
    func readiness(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            for _ in 0..<97 { _ = try await world.identify(.jane, at: world.acme) }
            let page = "https%3A%2F%2Fapp.localhost%2Fbilling"
            for _ in 0..<2 {
                _ = try await browser.get("/widget/v1/home?url=\(page)", headers: [.origin: "https://localhost"])
            }
            _ = try await browser.get("/widget/v1/home?url=https%3A%2F%2Fevil.test%2F")
            _ = try await browser.get("/\(language)/contact")
            await world.desk.tracker.flush()
            let text = try await browser.get(access).text
            let expected =
                language == "en"
                ? [
                    "96 % of 101 visits were identified; 4 would be asked to sign in",
                    "0 % of visits from \u{2068}app.localhost\u{2069} were identified; 2 visits would be asked",
                ]
                : [
                    "96 % von 101 Besuchen erkannt; 4 müssten",
                    "0 % der Besuche von \u{2068}app.localhost\u{2069} waren erkannt; bei 2 Besuchen",
                ]
            #expect(expected.allSatisfy { text.contains($0) })
            #expect(!text.contains("evil.test") && text.contains("<progress"))
        }
    }

    @Test("Enforcement switches while the server runs: strangers are asked to sign in, the known notice nothing")
    func enforcement() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let bearer = try await world.credential(of: .jane, at: world.acme).text
            let ask = { (bearer: String?, id: String) in
                let body =
                    #"{"widgetId":"\#(world.acme.widget.id)","clientId":"\#(id)","message":"Hello","email":"a@b.test"}"#
                var headers: HTTPFields = [:]
                headers[.authorization] = bearer.map { "Bearer " + $0 }
                return try await browser.post(
                    "/widget/v1/conversations", body: body, type: "application/json", headers: headers
                ).status
            }
            #expect(try await ask(nil, "1") == 201)
            _ = try await browser.post(access + "/enforcement", [("enforcement", "enforced")])
            #expect(try await ask(nil, "2") == 401)
            #expect(try await ask(bearer, "3") == 201)
            #expect(try await browser.get("/en/contact").status == 401)
            _ = try await browser.post(access + "/enforcement", [("enforcement", "report")])
            #expect(try await ask(nil, "4") == 201)
        }
    }
}

@Suite("A person's sessions at the desk")
struct SessionPagesTests {
    @Test("They show where, since when and by which key; one ends, the others go on", arguments: ["en", "de"])
    func one(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            let first = try await world.identify(.jane, at: world.acme)
            let second = try await world.identify(.jane, at: world.acme)
            let path = "/desk/people/\(first.contact.id)"
            let page = try await browser.get(path)
            #expect(page.text.contains("https://localhost") && page.text.contains("<bdi>first</bdi>"))
            #expect(page.text.contains(language == "en" ? "End all 2 sessions" : "Alle 2 Sitzungen beenden"))
            let done = try await browser.post("\(path)/sessions/\(first.session.id)/end")
            #expect(done.status == 303)
            let sessions = try await world.desk.profile(first.contact.id, language: .english, in: world.snapshot)
                .sessions
            #expect(sessions.filter { $0.isLive(at: world.clock.now) }.map(\.id) == [second.session.id])
        }
    }

    @Test("All end at once: every copy of every credential is worth nothing, and nobody else's is touched")
    func all() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let janes = [
                try await world.credential(of: .jane, at: world.acme),
                try await world.credential(of: .jane, at: world.acme),
            ]
            let omar = try await world.credential(of: .omar, at: world.acme)
            let elsewhere = try await world.identify(.jane, at: world.globex)
            let jane = try #require(try await world.desk.person(showing: janes[0], in: world.snapshot))
            let done = try await browser.post("/desk/people/\(jane.contact.id)/sessions/end")
            #expect(done.status == 303 && done.location?.contains("ended=all") == true)
            for credential in janes {
                let widget = try await browser.get(
                    "/widget/v1/conversations", headers: [.authorization: "Bearer " + credential.text])
                #expect(widget.status == 401)
            }
            let other = try await browser.get(
                "/widget/v1/conversations", headers: [.authorization: "Bearer " + omar.text])
            #expect(other.status == 200)
            let foreign = try await browser.post("/desk/people/\(elsewhere.contact.id)/sessions/end")
            #expect(foreign.status == 404)
            #expect(elsewhere.session.isLive(at: world.clock.now))
        }
    }

    @Test("When a session was last seen is kept to the minute")
    func seen() async throws {
        try await withBrowser { world, browser in
            let credential = try await world.credential(of: .jane, at: world.acme)
            let headers: HTTPFields = [.authorization: "Bearer " + credential.text]
            let person = try #require(try await world.desk.person(showing: credential, in: world.snapshot))
            let seen = {
                await world.desk.tracker.flush()
                return try await world.desk.profile(person.contact.id, language: .english, in: world.snapshot)
                    .sessions[0].seenAt
            }
            world.clock.turn(by: .seconds(30))
            _ = try await browser.get("/widget/v1/conversations", headers: headers)
            #expect(try await seen() == person.session.startedAt)
            world.clock.turn(by: .minutes(7))
            _ = try await browser.get("/widget/v1/conversations", headers: headers)
            #expect(try await seen() == world.clock.now)
        }
    }
}
