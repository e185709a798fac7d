import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@Suite("Drafts, states and revisions on the desk's pages")
struct WritingPagesTests {
    @Test("Saving a published article makes a draft beside it: the editor says so, and so does the list")
    func beside() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First text")
            let id = path.lastPart
            try await browser.save(path, "Second text")
            let editor = try await browser.get(path)
            #expect(editor.text.contains("Published, with changes that aren’t") && editor.text.contains("Second text"))
            #expect(try await browser.get("/desk/articles").text.contains("Unpublished changes"))
            let changes = try await browser.get(path + "/changes?translation=en")
            #expect(changes.text.contains("<del>") && changes.text.contains("<ins>"))
            #expect(
                try await world.desk.reading(id, .english, for: .stranger, in: world.snapshot).source == "First text")

            #expect(try await browser.post(path + "/discard", [("translation", "en")]).status == 303)
            #expect(try await browser.get(path).text.contains("First text"))
            #expect(try await browser.get(path + "/changes?translation=en").status == 303)
        }
    }

    @Test("An article is unlisted, archived and brought back by buttons, and the list says where it is")
    func states() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let path = try await browser.published("Text")
            for (state, sentence) in [
                ("unlisted", "Published without being listed"), ("archived", "This article is archived"),
                ("draft", "Draft, saved"), ("published", "Published, saved"),
            ] {
                #expect(try await browser.post(path + "/state", [("state", state)]).status == 303)
                #expect(try await browser.get(path).text.contains(sentence))
            }
            #expect(try await browser.post(path + "/state", [("state", "archived")]).status == 303)
            #expect(try await browser.get("/desk/articles").text.contains(">Title<") == false)
            #expect(try await browser.get("/desk/articles?state=archived").text.contains(">Title<"))
        }
    }

    @Test("What isn't a state changes nothing", arguments: ["", "Published", "deleted", "draft "])
    func strangeState(state: String) async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("Text")
            #expect(try await browser.post(path + "/state", [("state", state)]).status == 422)
            #expect(try await world.desk.article(path.lastPart, in: world.snapshot).article.state == .published)
        }
    }

    @Test("Revisions are listed with who and what, compared, and restored without losing any")
    func revisions() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("First <b>text</b>")
            try await browser.save(path, "Second text")
            let list = try await browser.get(path + "/revisions?translation=en")
            #expect(list.text.contains("Grace") && list.text.contains("What readers get"))
            let history = try await world.desk.revisions(ofArticle: path.lastPart, in: .english, in: world.snapshot)
            #expect(history.revisions.map(\.deed) == [.saved, .published])
            let first = path + "/revisions/" + history.revisions[1].id
            let page = try await browser.get(first + "?with=newest")
            #expect(page.text.contains("&lt;b&gt;") && !page.text.contains("<b>"))
            #expect(page.text.contains("<del>") && page.text.contains("<ins>"))
            #expect(try await browser.post(first + "/restore").status == 303)
            #expect(try await browser.get(path).text.contains("First &lt;b&gt;text&lt;/b&gt;"))
            let after = try await world.desk.revisions(ofArticle: path.lastPart, in: .english, in: world.snapshot)
            #expect(after.revisions.map(\.deed) == [.restored, .saved, .published])
            #expect(after.revisions[0].source == history.revisions[1].id)
        }
    }

    @Test("A revision belongs to its article and its workspace: anywhere else it isn't there")
    func foreignRevision() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.published("Text")
            let other = try await browser.published("Other")
            let history = try await world.desk.revisions(ofArticle: path.lastPart, in: .english, in: world.snapshot)
            let id = history.revisions[0].id
            #expect(try await browser.get(other + "/revisions/\(id)").status == 404)
            #expect(try await browser.post(other + "/revisions/\(id)/restore").status == 404)
            for strange in ["x", "%00", String(repeating: "z", count: 26), "..", id + "0"] {
                #expect(try await browser.get(path + "/revisions/\(strange)").status == 404)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.revision(id, ofArticle: path.lastPart, in: world.snapshot(world.globex))
            }
        }
    }

    @Test("Strange queries of the lists give a page or a 4xx", arguments: ["before=x", "translation=fr", "before=%00"])
    func strangeQueries(query: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let path = try await browser.published("Text")
            #expect(try await browser.get(path + "/revisions?" + query).status == 200)
            #expect([303, 422].contains(try await browser.get(path + "/changes?" + query).status))
        }
    }
}

extension Browser {
    /// Writes an article that readers get.
    /// - Returns: its path.
    func published(_ body: String) async throws -> String {
        let made = try await post("/desk/articles/new/publish", Fields.article("Title", body: body))
        return try #require(made.location?.path)
    }

    /// Saves another text of it, as somebody who has just opened the editor.
    func save(_ path: String, _ body: String) async throws {
        let revision = try await get(path).text.value(of: "revision")
        #expect(try await post(path, Fields.article("Title", body: body, revision: revision)).status == 303)
    }
}

extension String {
    var lastPart: String { split(separator: "/").last.map(String.init) ?? "" }
}
