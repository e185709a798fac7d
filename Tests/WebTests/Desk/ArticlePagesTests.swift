import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite("The editor's pages")
struct ArticlePagesTests {
    @Test("An article is written, published, read in the list, changed, taken back and deleted")
    func life() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let created = try await browser.post("/desk/articles", Fields.article("Invite <b>people</b>"))
            #expect(created.status == 303)
            let path = try #require(created.location?.path)
            #expect(try await browser.get(try #require(created.location)).text.contains("Saved."))
            let list = try await browser.get("/desk/articles")
            #expect(list.text.contains("Invite &lt;b&gt;people&lt;/b&gt;") && list.text.contains("Draft"))

            let editor = try await browser.get(path)
            let form = Fields.article("Invite people", revision: editor.text.value(of: "revision"))
            #expect(try await browser.post(path + "/publish", form).status == 303)
            #expect(try await browser.get("/desk/articles?state=published").text.contains("Invite people"))
            #expect(try await browser.post(path + "/unpublish").status == 303)
            #expect(try await browser.get("/desk/articles?state=published").text.contains("Invite people") == false)

            #expect(try await browser.post(path + "/delete").status == 422)
            #expect(try await browser.get(path).status == 200)
            #expect(try await browser.post(path + "/delete", [("confirmed", "on")]).status == 303)
            #expect(try await browser.get(path).status == 404)
        }
    }

    @Test("A stale text is refused with both texts on the page, and saving again is a decision")
    func conflict() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let path = try await browser.newArticle()
            let opened = try await browser.get(path).text.value(of: "revision")
            let theirs = Fields.article("Title", body: "Their words", revision: opened)
            #expect(try await browser.post(path, theirs).status == 303)
            let refused = try await browser.post(path, Fields.article("Title", body: "My words", revision: opened))
            #expect(refused.status == 409)
            #expect(refused.text.contains("Their words") && refused.text.contains("My words"))
            #expect(try await browser.get(path).text.contains("My words") == false)
            let again = refused.text.value(of: "revision")
            #expect(
                try await browser.post(path, Fields.article("Title", body: "My words", revision: again)).status == 303)
            #expect(try await browser.get(path).text.contains("My words"))
        }
    }

    @Test("What is wrong is said at its field, and what was typed is kept")
    func refused() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let page = try await browser.post("/desk/articles", Fields.article("", body: "A text & <i>more</i>"))
            #expect(page.status == 422)
            #expect(page.text.contains("An article needs a title"))
            #expect(page.text.contains("A text &amp; &lt;i&gt;more&lt;/i&gt;"))
            browser.language = "de"
            let german = try await browser.post("/desk/articles", Fields.article("", body: "x"))
            #expect(german.text.contains("Ein Artikel braucht einen Titel"))
        }
    }

    @Test(
        "Nothing in a text runs in the preview",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
            "[x](java\nscript:alert(1))", "![x](data:text/html,<script>1</script>)", "<svg/onload=alert(1)>",
            "[x](vbscript:msgbox)", "`</code><script>alert(1)</script>`",
            "```html\n</code></pre><script>1</script>\n```",
            "<a href=\"javascript:alert(1)\">x</a>", "[x](&#106;avascript:alert(1))",
            "<iframe srcdoc='<script>1</script>'>",
        ])
    func preview(body: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let answer = try await browser.post("/desk/articles/preview", [("body", body), ("translation", "en")])
            #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
            let page = try await browser.post("/desk/articles", Fields.article("", body: body))
            // What should be looked at again is text, and quotes what was written.
            let made = String(
                answer.text[..<(answer.text.firstRange(of: "\"remarks\"")?.lowerBound ?? answer.text.endIndex)])
            for html in [made, String(page.text.previewPart)] {
                for danger in [
                    "<script", "<img src=x", "<svg", "<iframe", "href=\\\"javascript", "href=\"javascript",
                    "vbscript:msgbox\"", "srcdoc='",
                ] {
                    #expect(!html.lowercased().contains(danger), "\(danger)")
                }
            }
        }
    }

    @Test("A text that is too long for the preview is refused, not cut")
    func longPreview() async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let body = String(repeating: "a", count: 50_001)
            #expect(try await browser.post("/desk/articles/preview", [("body", body)]).status == 422)
        }
    }

    @Test("A language that isn't ours, a strange revision and strange fields give a 4xx, and nothing is written")
    func strange() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            for (name, value) in [("translation", "fr"), ("audience", "admins"), ("translation", "")] {
                let fields = Fields.article("Title").map { $0.0 == name ? (name, value) : $0 }
                let status = try await browser.post("/desk/articles", fields).status
                #expect(status == 422)
            }
            let path = try await browser.newArticle()
            for revision in ["", "x", "-1", "99999999999999999999", "1.5"] {
                #expect(try await browser.post(path, Fields.article("T", revision: revision)).status == 409)
            }
            #expect(try await browser.post("/desk/articles").status == 422)
            #expect(try await world.desk.articles(in: world.snapshot(world.acme)).count == 1)
        }
    }

    @Test("Collections are added, renamed, refused with what was typed, and deleted when empty")
    func collections() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let added = try await browser.post("/desk/collections", Fields.collection("Billing <b>"))
            #expect(added.status == 303 && added.location == "/desk/collections?done=collectionAdded")
            #expect(try await browser.get("/desk/collections").text.contains("Billing &lt;b&gt;"))
            let id = try await world.desk.collections(in: world.snapshot(world.acme))[0].id
            let refused = try await browser.post(
                "/desk/collections/\(id)", Fields.collection("", german: String(repeating: "a", count: 101)))
            #expect(refused.status == 422 && refused.text.contains("has more than 100 characters"))
            #expect(try await browser.post("/desk/collections/\(id)", Fields.collection("Money")).status == 303)
            #expect(try await browser.post("/desk/collections/\(id)/delete").status == 422)
            #expect(try await browser.post("/desk/collections/\(id)/delete", [("confirmed", "on")]).status == 303)
            #expect(try await world.desk.collections(in: world.snapshot(world.acme)).isEmpty)
        }
    }

    @Test("A collection with articles is not deleted, and the page says why")
    func fullCollection() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            _ = try await browser.newArticle()
            let id = try await world.desk.collections(in: world.snapshot(world.acme))[0].id
            let page = try await browser.post("/desk/collections/\(id)/delete", [("confirmed", "on")])
            #expect(page.status == 409 && page.text.contains("still holds articles"))
        }
    }
}

extension Browser {
    /// - Returns: its path.
    func newArticle() async throws -> String {
        try #require(try await post("/desk/articles", Fields.article("Title")).location?.path)
    }
}

extension String {
    var path: String { String(prefix { $0 != "?" }) }

    /// The value of a hidden field.
    func value(of field: String) -> String {
        guard let start = firstRange(of: "name=\"\(field)\" value=\"") else { return "" }
        return String(self[start.upperBound...].prefix { $0 != "\"" })
    }

    fileprivate var previewPart: Substring {
        guard let start = firstRange(of: "data-preview-target") else { return "" }
        return self[start.upperBound...].prefix(4_000)
    }
}

enum Fields {
    static func article(_ title: String, body: String = "Text", revision: String = "0") -> [(String, String)] {
        [
            ("translation", "en"), ("title", title), ("description", ""), ("body", body), ("newCollection", "First"),
            ("audience", "everyone"), ("revision", revision),
        ]
    }

    static func collection(_ english: String, german: String = "") -> [(String, String)] {
        [("name-en", english), ("name-de", german), ("audience", "everyone"), ("icon", "book"), ("position", "1")]
    }
}
