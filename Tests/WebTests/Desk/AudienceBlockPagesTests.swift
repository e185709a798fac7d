import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Parts of an article for an audience, in the editor")
struct AudienceBlockPagesTests {
    private static let text = ":::audience \"Quokka & circle\"\nTheir words\n:::"

    private func audience(_ world: World) async throws -> NamedAudience {
        try await world.desk.saveAudience(
            nil, AudienceDraft(name: "Quokka & circle", rule: "plan = \"pro\""), in: world.snapshot)
        return try #require(world.snapshot.audiences.first)
    }

    @Test("A text is kept with the audience's id, and edited with the name that the audience has by then")
    func renamed() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let audience = try await audience(world)
            let created = try await browser.post("/desk/articles", Fields.article("Title", body: Self.text))
            let path = try #require(created.location?.path)
            let id = String(path.split(separator: "/")[2])
            let kept = try await world.desk.article(id, in: world.snapshot).text(.english)?.body
            #expect(kept == ":::audience audience:\(audience.id)\nTheir words\n:::")
            #expect(
                try await browser.get(path).text.contains(":::audience &quot;Quokka &amp; circle&quot;\nTheir words"))
            let renamed = AudienceDraft(name: "Gold", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(audience.id, renamed, in: world.snapshot)
            #expect(try await browser.get(path).text.contains(":::audience &quot;Gold&quot;\nTheir words"))
        }
    }

    @Test("An audience that a part of an article is for can't be deleted")
    func deletion() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let audience = try await audience(world)
            _ = try await browser.post("/desk/articles", Fields.article("Title", body: Self.text))
            #expect(try await browser.get("/desk/audiences").text.contains("part of one article"))
            let refused = try await browser.post("/desk/audiences/\(audience.id)/delete", [("confirmed", "on")])
            #expect(refused.status == 409)
        }
    }

    @Test("The preview says whom a part is for, and what is wrong with one that nobody would see")
    func preview() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await audience(world)
            let fields = [("translation", "en"), ("body", Self.text)]
            let page = try await browser.post("/desk/articles/preview", fields)
            #expect(page.text.contains("Only for: Quokka &amp; circle") && page.text.contains("Their words"))
            #expect(!page.text.contains("callout-warning"))
            let wrong = [("translation", "en"), ("body", "Hi\n\n:::audience \"<b>\"\nTheir words")]
            let warned = try await browser.post("/desk/articles/preview", wrong)
            #expect(warned.text.contains("Line 3: the part that begins here has no end"))
            #expect(warned.text.contains("there is no audience “&lt;b&gt;”"))
            browser.language = "de"
            let german = try await browser.post("/desk/articles/preview", wrong)
            #expect(german.text.contains("Wird niemandem gezeigt"))
        }
    }
}
