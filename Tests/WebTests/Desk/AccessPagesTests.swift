import Desk
import Domain
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("Settings' pages")
struct AccessPagesTests {
    private static let pages = ["/desk/settings/access", "/desk/settings/install", "/desk/settings/install/status"]
    private static let acts = [
        "/desk/settings/access/enforcement", "/desk/settings/access/rules", "/desk/settings/access/places",
        "/desk/settings/access/inspect", "/desk/settings/access/keys", "/desk/settings/access/keys/x/retire",
        "/desk/settings/access/keys/x/reactivate", "/desk/settings/access/keys/x/revoke",
    ]

    @Test("Settings are the owner's and the admins'")
    func roles() async throws {
        try await withBrowser { world, browser in
            for (role, isAdmitted) in [(Agent.Role.owner, true), (.admin, true), (.agent, false)] {
                try await browser.signIn(as: role, in: world)
                for path in Self.pages {
                    #expect(try await browser.get(path).status == (isAdmitted ? 200 : 403), "\(role) \(path)")
                }
                if !isAdmitted {
                    for path in Self.acts { #expect(try await browser.post(path).status == 403) }
                    #expect(try await browser.get("/desk/articles").status == 200)
                    #expect(try await browser.get("/desk/analytics").status == 200)
                }
            }
        }
    }

    @Test("A stranger and a foreign site change nothing", arguments: acts)
    func strangers(path: String) async throws {
        try await withBrowser { world, browser in
            #expect(try await browser.post(path).status == 401)
            try await browser.signIn()
            browser.origin = "https://evil.test"
            #expect(try await browser.post(path).status == 403)
            #expect(world.snapshot(world.acme).settings == WorkspaceSettings())
        }
    }

    @Test("A new secret is shown in the one answer that made it, uncached, and nowhere afterwards")
    func secretOnce() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let made = try await browser.post("/desk/settings/access/keys", [("name", "Spring")])
            #expect(made.status == 200 && made.headers[.cacheControl] == "no-store")
            let secret = try #require(made.text.firstMatch(of: /id="new-secret">([\w-]{43})</)?.1)
            let page = try await browser.get("/desk/settings/access")
            #expect(page.text.contains("Spring") && !page.text.contains(secret))
            let again = try await browser.post("/desk/settings/access/keys", [("name", "Spring")])
            #expect(again.status == 422 && again.text.contains("already have a key of this name"))
            #expect(again.text.firstMatch(of: /id="new-secret"/) == nil)
            #expect(world.snapshot(world.acme).keys.count == 2)
        }
    }

    @Test("An imported secret is never shown")
    func importedSecret() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let secret = "imported-secret-imported-secret-1"
            let made = try await browser.post(
                "/desk/settings/access/keys", [("name", "From elsewhere"), ("secret", secret)])
            let page = try await browser.get(try #require(made.location).path)
            #expect(made.status == 303 && page.text.contains("From elsewhere") && !page.text.contains(secret))
            let short = try await browser.post(
                "/desk/settings/access/keys", [("name", "Short"), ("secret", "hunter2")])
            #expect(short.status == 422 && !short.text.contains("hunter2") && short.text.contains("value=\"Short\""))
        }
    }

    @Test("A key is retired, used again and, once it is confirmed, revoked with the sessions it opened")
    func rotation() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.identify(.jane, at: world.acme)
            let key = world.acme.key.key.id
            let page = try await browser.get("/desk/settings/access")
            #expect(
                page.text.contains("One person is signed out at once (1 open session)")
                    && page.text.contains("the only key in use"))
            for (act, state) in [("retire", SigningKey.State.retiring), ("reactivate", .active)] {
                let done = try await browser.post("/desk/settings/access/keys/\(key)/\(act)")
                #expect(done.status == 303)
                #expect(world.snapshot(world.acme).keys[0].state == state)
            }
            #expect(try await browser.post("/desk/settings/access/keys/\(key)/revoke").status == 422)
            #expect(world.snapshot(world.acme).keys[0].state == .active)
            let done = try await browser.post("/desk/settings/access/keys/\(key)/revoke", [("confirmed", "on")])
            #expect(done.status == 303 && world.snapshot(world.acme).keys[0].state == .revoked)
            let sessions = try await world.desk.visits(before: nil, in: world.snapshot(world.acme))
            #expect(sessions.visits.allSatisfy { $0.session.endedAt != nil })
        }
    }

    @Test("Another workspace's key and made-up ids are unknown", arguments: ["retire", "reactivate", "revoke"])
    func otherKeys(act: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            for id in [world.globex.key.key.id, "x", "%00", "..%2f", String(repeating: "a", count: 26)] {
                let page = try await browser.post("/desk/settings/access/keys/\(id)/\(act)", [("confirmed", "on")])
                #expect(page.status == 404)
            }
            #expect(world.snapshot(world.globex).keys[0].state == .active)
        }
    }

    @Test("Bad settings come back with a sentence at the field and with what was typed")
    func refused() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let places = try await browser.post(
                "/desk/settings/access/places",
                [("origins", "https://good.test\nhttp://bad.test"), ("signInURL", "javascript:alert(\"1\")")])
            #expect(places.status == 422 && places.text.contains("http://bad.test” is not encrypted"))
            #expect(places.text.contains("javascript:alert(&quot;1&quot;)"))
            #expect(places.text.contains("This is not a complete address"))
            let rules = try await browser.post(
                "/desk/settings/access/rules", [("lifetime", "24"), ("sessionHours", "<b>"), ("requireExpiry", "on")])
            #expect(rules.status == 422 && rules.text.contains("whole number from 1 to 720"))
            #expect(
                rules.text.contains("value=\"&lt;b&gt;\"")
                    && rules.text.contains("name=\"requireExpiry\" value=\"on\" checked"))
            #expect(try await browser.post("/desk/settings/access/enforcement", [("enforcement", "all")]).status == 422)
            #expect(world.snapshot(world.acme).settings == WorkspaceSettings())
        }
    }

    @Test("Good settings are saved and read back")
    func saved() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let done = try await browser.post("/desk/settings/access/enforcement", [("enforcement", "report")])
            #expect(done.status == 303 && done.location == "/desk/settings/access?done=saved#enforcement")
            let rules = [("lifetime", "2"), ("sessionHours", "12"), ("audience", "acme"), ("emailOptional", "on")]
            #expect(try await browser.post("/desk/settings/access/rules", rules).status == 303)
            let settings = world.snapshot(world.acme).settings
            #expect(settings.enforcement == .report && settings.sessionHours == 12 && !settings.emailRequired)
            #expect(settings.expectedAudience == "acme" && !settings.requireExpiry)
        }
    }

    @Test("A failed attempt is listed with its reason, key and clock difference, as text and without the token")
    func attempts() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let token = try world.token(for: .jane, by: world.acme)
            world.clock.turn(by: .hours(3))
            let snapshot = world.snapshot(world.acme)
            _ = try? await world.desk.identify(
                IdentifyRequest(
                    widgetID: world.acme.widget.id, token: token, origin: SiteOrigin("https://app.localhost")!),
                in: snapshot)
            await world.desk.tracker.flush()
            try await browser.signIn()
            let page = try await browser.get("/desk/settings/access")
            #expect(page.text.contains("<code class=\"reason\">expired</code>") && page.text.contains("2 h behind"))
            #expect(page.text.contains("https://app.localhost") && !page.text.contains(token))
            #expect(page.text.contains("0 % of 1 visits"))
        }
    }

    @Test("The line of Install turns when the first person is identified", arguments: ["en", "de"])
    func install(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            let page = try await browser.get("/desk/settings/install")
            #expect(page.text.contains(world.acme.widget.id) && page.text.contains("https://localhost/usher.js"))
            #expect(page.text.contains("jwt.sign(") && page.text.contains("jwt.encode("))
            #expect(try await browser.get("/desk/settings/install/status").text.contains("\"isIdentified\":false"))
            _ = try await world.identify(.jane, at: world.globex)
            #expect(try await browser.get("/desk/settings/install/status").text.contains("\"isIdentified\":false"))
            _ = try await world.identify(.jane, at: world.acme)
            let status = try await browser.get("/desk/settings/install/status").text
            #expect(status.contains("\"isIdentified\":true") && status.contains("Jane Doe"))
        }
    }

    @Test("Every text of the pages is there, in both languages", arguments: ["en", "de"])
    func texts(language: String) async throws {
        try await withBrowser { world, browser in
            browser.language = language
            try await browser.signIn()
            _ = try await browser.post("/desk/articles", Fields.article("T"))
            for path in [
                "/desk/articles", "/desk/articles/new", "/desk/collections", "/desk/analytics",
                "/desk/analytics/sessions", "/desk/settings/access", "/desk/settings/install",
            ] {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.text.contains("<html lang=\"\(language)\""))
                #expect(page.text.firstMatch(of: /(articles|analytics|settings)\.[a-z]+\.[a-zA-Z]/) == nil, "\(path)")
                #expect(!page.text.contains("{{") && !page.text.contains(" style=\""))
            }
        }
    }
}

extension Browser {
    /// Signs an agent of Acme's in whose role is made so.
    func signIn(as role: Agent.Role, in world: World) async throws {
        cookies = [:]
        let email = "\(role.rawValue)@acme.test"
        let hash = try await world.desk.passwords.hash(World.password, randomness: SystemRandomness())
        let agent = Agent(id: world.desk.newID(), email: email, name: role.rawValue, role: role)
        let now = world.clock.now
        try await world.desk.store.write(world.acme.workspace.id) { store in
            try store.insert(agent, passwordHash: hash, at: now)
        }
        _ = try await post("/desk/login", [("email", email), ("password", World.password)])
    }
}
