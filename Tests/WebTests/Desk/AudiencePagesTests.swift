import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite("The pages of audiences")
struct AudiencePagesTests {
    @Test("An audience is added, shown with whom it matches, changed, given to an article's collection and deleted")
    func life() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.known(.jane)
            _ = try await world.known(.max)
            let rule = [("name", "<Pros>"), ("rule", "plan = \"pro\"")]
            let added = try await browser.post("/desk/audiences", rule)
            #expect(added.status == 303)
            let list = try await browser.get(try #require(added.location))
            #expect(list.text.contains("&lt;Pros&gt;") && !list.text.contains("<Pros>"))
            #expect(list.text.contains("matches one person of 2 known"))
            #expect(try await browser.get("/desk/articles/new").text.contains("&lt;Pros&gt;"))
            let id = try #require(world.snapshot.audiences.first?.id)
            let wider = [("name", "Known"), ("rule", "userId exists")]
            #expect(try await browser.post("/desk/audiences/\(id)", wider).status == 303)
            #expect(try await browser.get("/desk/audiences").text.contains("matches 2 people of 2 known"))
            #expect(try await browser.post("/desk/audiences/\(id)/delete").status == 422)
            #expect(try await browser.post("/desk/audiences/\(id)/delete", [("confirmed", "on")]).status == 303)
            #expect(world.snapshot.audiences.isEmpty)
        }
    }

    @Test("A rule that can't be read is refused at its place, and what was typed is kept")
    func refused() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await browser.post("/desk/audiences", [("name", ""), ("rule", "plan = „pro“ & \"x\"")])
            #expect(page.status == 422)
            #expect(page.text.contains("An audience needs a name") && page.text.contains("Character 8"))
            #expect(page.text.contains("plan = „pro“ &amp; &quot;x&quot;"))
            #expect(world.snapshot.audiences.isEmpty)
        }
    }

    @Test("A preview says whom a rule matches, to scripts and to browsers without them")
    func preview() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await world.known(.jane)
            let rule = [("name", "P"), ("rule", "plan = \"pro\""), ("id", "")]
            let json = try await browser.post("/desk/audiences/preview", rule, headers: [.accept: "application/json"])
            #expect(json.text.contains("One person of 1 known so far") && json.text.contains("Jane Doe"))
            let page = try await browser.post("/desk/audiences/preview", rule)
            #expect(page.status == 200 && page.text.contains("Jane Doe"))
            let wrong = try await browser.post(
                "/desk/audiences/preview", [("rule", "plan >")], headers: [.accept: "application/json"])
            #expect(wrong.status == 200 && wrong.text.contains("\"isWrong\":true"))
        }
    }

    @Test("Whom the help centre is for is the owner's to say, and never shuts the desk")
    func centre() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            #expect(try await browser.post("/desk/audiences/centre", [("audience", "nobody")]).status == 422)
            #expect(try await browser.post("/desk/audiences/centre", [("audience", "signed_in")]).status == 303)
            #expect(world.snapshot.settings.centreAudience == .signedIn)
            #expect(try await browser.get("/desk/audiences").status == 200)
        }
    }
}

@Suite("A help centre that isn't for everyone")
struct ClosedCentreTests {
    private static let pages = [
        "/en", "/de", "/en/search?q=quokka", "/en/articles/quokka-%", "/en/collections/shelf-#",
    ]

    private func withClosedCentre(
        for audience: String, _ body: @escaping @Sendable (World, Browser, [String]) async throws -> Void
    ) async throws {
        try await withBrowser { world, browser in
            let shelf = try await world.collection("Shelf")
            let article = try await world.article("Quokka", in: shelf)
            let draft = AudienceDraft(name: "Pros", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let id = try #require(world.snapshot.audiences.first?.id)
            let centre = audience == "pros" ? "audience:\(id)" : audience
            try await world.desk.change(centreAudience: centre, in: world.snapshot)
            let pages = Self.pages.map { $0.replacing("%", with: article.id).replacing("#", with: shelf.id) }
            try await body(world, browser, pages)
        }
    }

    @Test(
        "Strangers are asked to sign in at every page, and no word of it is in any answer",
        arguments: ["signed_in", "pros"])
    func strangers(audience: String) async throws {
        try await withClosedCentre(for: audience) { world, browser, pages in
            for path in pages {
                let page = try await browser.get(path)
                #expect(page.status == 401, "\(path)")
                #expect(!page.text.contains("Quokka") && !page.text.contains("Shelf"), "\(path)")
            }
            #expect(try await !browser.get("/sitemap.xml").text.contains("quokka"))
            let widget = "/widget/v1/search?widgetId=\(world.acme.widget.id)&locale=en&q=quokka"
            #expect(try await !browser.get(widget).text.contains("Quokka"))
            #expect(try await browser.get("/en/contact").status == 200)
        }
    }

    @Test("Whom it is for reads everything; whoever is known and isn't among them finds nothing")
    func known() async throws {
        try await withClosedCentre(for: "pros") { world, browser, pages in
            browser.cookies[CookieName.session(isSecure: true)] = try await world.identify(.jane).credential.text
            for path in pages where path != "/de" {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.text.contains("Quokka"), "\(path)")
            }
            browser.cookies[CookieName.session(isSecure: true)] = try await world.identify(.max).credential.text
            for path in pages {
                let page = try await browser.get(path)
                #expect(page.status == 404 && !page.text.contains("Quokka"), "\(path)")
            }
        }
    }
}
