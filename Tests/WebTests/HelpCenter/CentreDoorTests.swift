import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("The password of a closed help centre")
struct CentreDoorTests {
    private static let password = "open sesame please"
    private static let door = CookieName.door(isSecure: true)

    /// A closed centre with an article for everyone in it, one for signed-in people, and a password.
    private static func close(_ world: World) async throws {
        let shelf = try await world.collection("Basics")
        try await world.article("Wombats", "All about wombats.\n\n:::audience signed_in\nquokka\n:::", in: shelf)
        try await world.article("Quokkas", "For members.", in: shelf, audience: .signedIn)
        try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot)
        try await world.desk.change(centrePassword: password, in: world.snapshot)
    }

    private static func enter(_ browser: Browser, _ word: String = password) async throws -> Browser.Page {
        try await browser.post("/en/door", [("password", word), ("return", "/en/search?q=wombats")])
    }

    @Test("Who knows it enters, comes back to their page, and reads what is for everyone, and nothing else")
    func enters() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            let shut = try await browser.get("/en")
            #expect(shut.status == 401 && shut.text.contains("name=\"password\"") && !shut.text.contains("Wombats"))
            let entered = try await Self.enter(browser)
            #expect(entered.status == 303 && entered.location == "/en/search?q=wombats")
            let home = try await browser.get("/en")
            #expect(home.status == 200 && home.text.contains("Wombats") && !home.text.lowercased().contains("quokka"))
            #expect(home.headers[.cacheControl] == "no-store" && home.headers[.eTag] == nil)
            let found = try await browser.get("/en/search?q=wombats")
            #expect(found.text.contains("/articles/wombats"))
            #expect(!(try await browser.get("/en/search?q=quokka").text.contains("/articles/")))
        }
    }

    @Test("An article for signed-in people asks to sign in, not for the password, and tells nothing")
    func narrower() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            _ = try await Self.enter(browser)
            let shelf = try await world.collection("Others")
            let article = try await world.article("Quokka secret", in: shelf, audience: .signedIn)
            let page = try await browser.get("/en/articles/quokka-secret-\(article.id)")
            #expect(page.status == 401 && !page.text.contains("name=\"password\"") && !page.text.contains("secret</"))
        }
    }

    @Test(
        "A wrong password, a forged or foreign pass opens nothing",
        arguments: ["", "wrong wrong wrong", "open sesame please "])
    func wrong(_ word: String) async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            let refused = try await Self.enter(browser, word)
            #expect(refused.status == 401 && refused.text.contains("This password"))
            #expect(browser.cookies[Self.door] == nil)
            let far = String(world.clock.now.milliseconds + 9_000_000)
            for forged in [
                "", "x", "1.x", far + ".", far + "." + String(repeating: "A", count: 43), "-1.x",
                "9999999999999999999999.x",
            ] {
                browser.cookies[Self.door] = forged
                #expect(try await browser.get("/en").status == 401)
            }
            try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot(world.globex))
            try await world.desk.change(centrePassword: Self.password, in: world.snapshot(world.globex))
            let pass = try await world.desk.openDoor(
                password: Self.password, from: "x", in: world.snapshot(world.globex))
            browser.cookies[Self.door] = pass.text
            #expect(try await browser.get("/en").status == 401)
        }
    }

    @Test("A pass ends when the password changes, also to the same one, when it goes, and after thirty days")
    func ends() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            _ = try await Self.enter(browser)
            #expect(try await browser.get("/en").status == 200)
            try await world.desk.change(centrePassword: Self.password, in: world.snapshot)
            #expect(try await browser.get("/en").status == 401)
            _ = try await Self.enter(browser)
            world.clock.turn(by: .days(30))
            #expect(try await browser.get("/en").status == 401)
            _ = try await Self.enter(browser)
            #expect(try await browser.get("/en").status == 200)
            try await world.desk.change(centrePassword: nil, in: world.snapshot)
            let shut = try await browser.get("/en")
            #expect(shut.status == 401 && !shut.text.contains("name=\"password\""))
        }
    }

    @Test("Passwords are tried ten times in a quarter of an hour from one address, right ones too")
    func limited() async throws {
        try await withBrowser(limits: Limits(doorPerQuarterHour: 3)) { world, browser in
            try await Self.close(world)
            for _ in 0..<3 { #expect(try await Self.enter(browser, "wrong wrong wrong").status == 401) }
            let refused = try await Self.enter(browser)
            #expect(refused.status == 429 && refused.headers[.retryAfter] != nil)
            #expect(browser.cookies[Self.door] == nil)
        }
    }

    @Test("The desk stands behind no such door, and the password is set there, changed and removed")
    func desk() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            #expect(try await browser.get("/desk/login").status == 200)
            try await browser.signIn()
            #expect(try await browser.get("/desk/inbox").status == 200)
            let page = try await browser.get("/desk/audiences")
            #expect(page.text.contains("Change the password") && !page.text.contains("scrypt"))
            let short = try await browser.post("/desk/audiences/centre/password", [("password", "short")])
            #expect(short.status == 422 && short.text.contains("at least 10"))
            let set = try await browser.post("/desk/audiences/centre/password", [("password", "another password")])
            #expect(set.status == 303)
            #expect(try await Self.enter(browser).status == 401)
            #expect(try await Self.enter(browser, "another password").status == 303)
            _ = try await browser.post("/desk/audiences/centre/password", [("removed", "on")])
            #expect(world.snapshot.settings.centrePassword == nil)
        }
    }

    @Test("Where the centre is for everyone, there is no door to open")
    func open() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            try await world.desk.change(centreAudience: Audience.everyone.text, in: world.snapshot)
            #expect(try await Self.enter(browser).status == 401)
            #expect(try await browser.get("/en").status == 200)
        }
    }

    @Test("A guest votes as a stranger does, signing out forgets the pass, and machines stay outside")
    func guest() async throws {
        try await withBrowser { world, browser in
            try await Self.close(world)
            _ = try await Self.enter(browser)
            let shelf = try await world.collection("More")
            let article = try await world.article("Votes", in: shelf)
            #expect(try await browser.post("/en/articles/\(article.id)/feedback", [("helped", "yes")]).status == 303)
            for path in ["/sitemap.xml", "/llms.txt", "/en/feed.atom"] {
                #expect(!(try await browser.get(path).text.contains("Votes")))
            }
            _ = try await browser.post("/en/logout")
            #expect(browser.cookies[Self.door] == nil)
        }
    }
}
