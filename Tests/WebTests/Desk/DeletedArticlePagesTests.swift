import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("A text whose article was deleted while it was written")
struct DeletedArticlePagesTests {
    @Test(
        "Whichever button was pressed, the text is there, and is saved as a new article",
        arguments: ["", "/publish", "/schedule"])
    func saving(button: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First")
            let revision = try await browser.get(path).text.value(of: "revision")
            #expect(try await browser.post(path + "/delete", [("confirmed", "on")]).status == 303)
            let form =
                Fields.article("Long <b>work", body: "All of it", revision: revision)
                + [("publishOn", "2026-12-24T18:00"), ("publishAt", "")]
            let page = try await browser.post(path + button, form)
            #expect(page.status == 404 && page.text.contains("somebody has deleted this article"))
            #expect(page.text.contains("Long &lt;b&gt;work") && page.text.contains("\nAll of it</textarea>"))
            #expect(page.text.contains("method=\"post\" action=\"/desk/articles\""))
            #expect(page.text.value(of: "revision") == "0" && page.text.contains("Save as a new draft</button>"))
            let saved = try await browser.post("/desk/articles", Fields.article("Long <b>work", body: "All of it"))
            let id = try #require(saved.location?.path).lastPart
            let record = try await world.desk.article(id, in: world.snapshot)
            #expect(record.article.state == .draft && record.text(.english)?.body == "All of it")
        }
    }

    @Test("Where its collection stands is kept, and who may read it; a collection that is gone is chosen anew")
    func placing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.collection("Basics")
            let more = try await world.collection("More")
            let path = "/desk/articles/" + world.desk.newID()
            let form = Fields.article("Title").filter { !["newCollection", "audience"].contains($0.0) }
            let kept = try await browser.post(
                path, form + [("collection", more.id), ("audience", "signed_in")]
            ).text
            #expect(kept.contains("<option value=\"\(more.id)\" selected>"))
            #expect(kept.contains("value=\"signed_in\" required checked"))
            for other in [world.desk.newID(), "", "x", "\u{0}"] {
                let page = try await browser.post(path, form + [("collection", other), ("audience", "x")])
                #expect(page.status == 404 && page.text.contains("\nText</textarea>"))
            }
        }
    }

    @Test("Addresses of no article and of another company's are answered alike")
    func unknown() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let theirs = try await world.article(
                "Theirs", in: world.collection("Secret", at: world.globex), at: world.globex)
            for id in [theirs.id, world.desk.newID(), "x", "%00", String(repeating: "0", count: 3000)] {
                let page = try await browser.post("/desk/articles/\(id)", Fields.article("Mine", body: "My text"))
                #expect(page.status == 404 && page.text.contains("\nMy text</textarea>"))
                #expect(!page.text.contains("Theirs") && !page.text.contains("Secret"))
            }
            let path = "/desk/articles/" + world.desk.newID()
            let languages = [("translation", "<"), ("title", "Mine"), ("body", "My text")]
            #expect(try await browser.post(path, languages).status == 422)
            let foreign = try await browser.post(path, [("translation", "nl"), ("title", "Mine"), ("body", "My text")])
            #expect(foreign.status == 404 && foreign.text.contains("\nMy text</textarea>"))
            #expect(try await browser.post(path).status == 422)
            #expect(try await browser.get(path).status == 404)
            browser.cookies = [:]
            let stranger = try await browser.post(path, Fields.article("Mine", body: "My text"))
            #expect([303, 401, 403].contains(stranger.status) && !stranger.text.contains("My text"))
        }
    }
}
