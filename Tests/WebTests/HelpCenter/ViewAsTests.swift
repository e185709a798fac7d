import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

@Suite("An agent sees the help centre as somebody else")
struct ViewAsTests {
    /// An article for everyone, one for signed-in people, one for plan `pro`, and Jane, who has it.
    private struct Centre {
        let audience: NamedAudience
        let jane: String
        let pro: String

        init(_ world: World) async throws {
            try await world.desk.saveAudience(
                nil, AudienceDraft(name: "Pro <b>", rule: "plan = \"pro\""), in: world.snapshot)
            audience = try #require(world.snapshot.audiences.first)
            let shelf = try await world.collection("Basics")
            try await world.article("Open", "Hello {{ name | you }}.", in: shelf)
            try await world.article("Members", in: shelf, audience: .signedIn)
            pro = try await world.article("Professionals", in: shelf, audience: .named(id: audience.id)).id
            jane = try await world.identify(.jane, at: world.acme).contact.id
            _ = try await world.identify(.omar, at: world.acme)
        }
    }

    private func titles(_ browser: Browser) async throws -> Set<String> {
        let text = try await browser.get("/en").text
        return Set(["Open", "Members", "Professionals"].filter { text.contains(">\($0)<") })
    }

    @Test("As a person, as an audience, as somebody signed in and as a stranger: each sees what is theirs")
    func eyes() async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            try await browser.signIn()
            #expect(try await titles(browser) == ["Open"])
            let begun = try await browser.post(
                "/desk/view-as", [("as", "contact"), ("contact", centre.jane), ("return", "/en")])
            #expect(begun.status == 303 && begun.location == "/en")
            #expect(try await titles(browser) == ["Open", "Members", "Professionals"])
            #expect(try await browser.get("/en").text.contains("Jane Doe"))
            #expect(try await browser.get("/en/search?q=professionals").text.contains("/articles/professionals"))
            _ = try await browser.post("/desk/view-as", [("as", "audiences")])
            #expect(try await titles(browser) == ["Open", "Members"])
            _ = try await browser.post("/desk/view-as", [("as", "audiences"), ("audience", centre.audience.id)])
            #expect(try await titles(browser) == ["Open", "Members", "Professionals"])
            #expect(try await browser.get("/en").text.contains("Pro &lt;b&gt;"))
            _ = try await browser.post("/desk/view-as", [("as", "stranger")])
            #expect(try await titles(browser) == ["Open"])
            let refused = try await browser.get("/en/articles/professionals-\(centre.pro)")
            #expect(refused.status == 401 && !refused.text.contains("Professionals"))
            #expect(try await browser.post("/desk/view-as/stop").status == 303)
            #expect(!(try await browser.get("/en").text.contains("You see this as")))
        }
    }

    @Test("It overrides the agent's own visit as a person, and gives it back")
    func ownVisit() async throws {
        try await withBrowser { world, browser in
            _ = try await Centre(world)
            try await browser.signIn()
            let jane = try await world.identify(.jane, at: world.acme)
            let identified = try await world.desk.identify(
                IdentifyRequest(
                    widgetID: world.acme.widget.id, token: try world.token(for: .jane, by: world.acme),
                    origin: world.snapshot.originRule.helpCenter), in: world.snapshot)
            browser.cookies[CookieName.session(isSecure: true)] = identified.credential.text
            #expect(try await titles(browser).count == 3)
            _ = try await browser.post("/desk/view-as", [("as", "stranger")])
            #expect(try await titles(browser) == ["Open"])
            _ = try await browser.post("/desk/view-as/stop")
            #expect(try await titles(browser).count == 3)
            #expect(jane.contact.name == "Jane Doe")
        }
    }

    @Test(
        "Nothing can be sent while looking",
        arguments: [
            ("/en/contact", [("clientId", "x"), ("message", "m"), ("email", "a@b.test")]), ("/en/logout", []),
            ("/en/articles/ID/feedback", [("helped", "yes")]), ("/en/requests/ID", [("message", "m")]),
            ("/en/door", [("password", "correct horse battery")]),
        ])
    func onlyLooking(_ path: String, _ form: [(String, String)]) async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            try await browser.signIn()
            _ = try await browser.post("/desk/view-as", [("as", "contact"), ("contact", centre.jane)])
            let refused = try await browser.post(path.replacing("ID", with: centre.pro), form)
            #expect(refused.status == 403)
            let tallies = try await world.desk.voteTallies(in: world.snapshot)
            #expect(tallies.isEmpty)
            #expect(
                try await world.desk.profile(centre.jane, language: .english, in: world.snapshot).conversations.isEmpty)
        }
    }

    @Test("Looking opens no session, counts nothing, and shows nobody's requests")
    func leavesNoTrace() async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            _ = try await world.ask("My secret question", by: .jane, at: world.acme)
            try await browser.signIn()
            await world.desk.tracker.flush()
            let before = try await world.desk.profile(centre.jane, language: .english, in: world.snapshot)
            _ = try await browser.post("/desk/view-as", [("as", "contact"), ("contact", centre.jane)])
            for path in [
                "/en", "/en/articles/professionals-\(centre.pro)", "/en/search?q=professionals", "/en/contact",
                "/en/requests", "/en/requests/\(centre.pro)",
            ] {
                let page = try await browser.get(path)
                #expect(page.status == 200, "\(path)")
                #expect(!page.text.contains("My secret question"))
                #expect(page.headers[.cacheControl] == "no-store" && page.headers[.eTag] == nil)
            }
            await world.desk.tracker.flush()
            let after = try await world.desk.profile(centre.jane, language: .english, in: world.snapshot)
            #expect(after.sessions.count == before.sessions.count && after.events.count == before.events.count)
            #expect(after.contact.lastSeen == before.contact.lastSeen)
            let day = world.clock.now.day
            let popular = try await world.desk.store.read(world.snapshot.id) { store in
                try store.popularArticles(
                    since: day - 1, for: .known(nil, belongingTo: [centre.audience.id]), in: .english, limit: 9)
            }
            #expect(popular.isEmpty)
        }
    }

    @Test("It is kept who has looked as whom")
    func audited() async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            try await browser.signIn()
            _ = try await browser.post("/desk/view-as", [("as", "contact"), ("contact", centre.jane)])
            let page = try await browser.get("/desk/people/\(centre.jane)")
            #expect(page.text.contains("Seen through this person") && page.text.contains("Grace"))
        }
    }

    @Test("Only an agent of this workspace looks, in their own session, until it ends")
    func bound() async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            let form = [("as", "contact"), ("contact", centre.jane)]
            #expect(try await browser.post("/desk/view-as", form).status == 401)
            try await browser.signIn()
            _ = try await browser.post("/desk/view-as", form)
            let cookie = try #require(browser.cookies[CookieName.agent(isSecure: true)])
            let other = browser.cookies
            browser.cookies = [:]
            #expect(try await titles(browser) == ["Open"])
            browser.cookies[CookieName.agent(isSecure: true)] = String(cookie.dropLast()) + "x"
            #expect(try await titles(browser) == ["Open"])
            browser.cookies = other
            #expect(try await titles(browser).count == 3)
            // Another session of the same agent sees as nobody else.
            browser.cookies = [:]
            try await browser.signIn()
            #expect(try await titles(browser) == ["Open"])
            browser.cookies = other
            _ = try await browser.post("/desk/logout")
            browser.cookies = other
            #expect(try await titles(browser) == ["Open"])
        }
    }

    @Test("Whom there isn't can't be seen as, and a stranger who wrote reads as a stranger")
    func unknown() async throws {
        try await withBrowser { world, browser in
            _ = try await Centre(world)
            let zeros = String(repeating: "0", count: 26)
            try await browser.signIn()
            let asked = try await world.askAsStranger("Hello", at: world.acme)
            for form in [
                [("as", "contact"), ("contact", zeros)], [("as", "contact"), ("contact", "../x")],
                [("as", "audiences"), ("audience", zeros)], [("as", "contact")],
            ] {
                #expect(try await browser.post("/desk/view-as", form).status == 404)
            }
            #expect(try await browser.post("/desk/view-as", [("as", "admin")]).status == 400)
            let contact = asked.conversation.contactID
            _ = try await browser.post("/desk/view-as", [("as", "contact"), ("contact", contact)])
            #expect(try await titles(browser) == ["Open"])
            let away = try await browser.post(
                "/desk/view-as", [("as", "stranger"), ("return", "https://evil.test/")])
            #expect(away.location == "/en")
        }
    }

    @Test("A page that isn't there for those eyes has the way to stop")
    func notFound() async throws {
        try await withBrowser { world, browser in
            let centre = try await Centre(world)
            try await browser.signIn()
            _ = try await browser.post("/desk/view-as", [("as", "audiences")])
            let page = try await browser.get("/en/articles/professionals-\(centre.pro)")
            #expect(page.status == 404 && page.text.contains("/desk/view-as/stop"))
            #expect(!page.text.contains("Professionals"))
        }
    }

    @Test("The page to choose finds people, and leads from the article's page")
    func choosing() async throws {
        try await withBrowser { world, browser in
            _ = try await Centre(world)
            try await browser.signIn()
            let page = try await browser.get("/desk/view-as?return=/en&q=jane")
            #expect(page.text.contains("Jane Doe") && !page.text.contains("Omar"))
            #expect(page.text.contains("Pro &lt;b&gt;"))
            #expect(try await browser.get("/en").text.contains("/desk/view-as?return=%2Fen"))
        }
    }
}
