import Desk
import Domain
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Translations at the desk")
struct TranslationPagesTests {
    /// A published article whose German translation doesn't know what has changed in its original.
    private func outdated(_ world: World) async throws -> String {
        let article = try await world.article("Password", in: world.collection("Basics"))
        try await world.translate(article.id, to: .english, "Password", "Use **eight** signs.")
        try await world.translate(article.id, to: .german, "Kennwort", "Acht Zeichen.")
        try await world.translate(article.id, to: .english, "Password", "Use **twelve** signs.")
        return article.id
    }

    @Test("The original stands beside its translation, with what has changed in it since")
    func original() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let id = try await outdated(world)
            let page = try await browser.get("/desk/articles/\(id)?translation=de").text
            #expect(page.contains("<details class=\"original\" open>") && page.contains("Original: English"))
            #expect(page.contains("lang=\"en\" dir=\"ltr\">Use **twelve** signs.</pre>"))
            #expect(page.contains("Use <strong>twelve</strong> signs."))
            #expect(page.contains("The original has changed since") && page.contains("eight"))
            #expect(page.contains("class=\"is-out-of-date\"") && page.contains("title=\"out of date\""))
            let own = try await browser.get("/desk/articles/\(id)?translation=en").text
            #expect(!own.contains("class=\"original\"") && own.contains("original, published"))
        }
    }

    @Test("“Still right” clears the mark, and the list's filter follows")
    func confirming() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let id = try await outdated(world)
            try await world.article("Other", in: world.collection("More"))
            let list = "/desk/articles?translations=out-of-date"
            let marked = try await browser.get(list).text
            #expect(marked.contains("German: out of date") && !marked.contains(">Other</a>"))
            #expect(try await browser.get("/desk/articles").text.contains("Out of date <span class=\"count\">1</span>"))
            let seen = try await seen(id, browser)
            let form = [("translation", "de"), ("original", seen)]
            let confirmed = try await browser.post("/desk/articles/\(id)/confirm", form)
            #expect(confirmed.location == "/desk/articles/\(id)?translation=de&done=confirmed")
            let page = try await browser.get(try #require(confirmed.location)).text
            #expect(page.contains("right for the original as it is now") && !page.contains("has changed since"))
            #expect(try await !browser.get("/desk/articles").text.contains("Out of date"))
            #expect(try await browser.post("/desk/articles/\(id)/confirm", [("translation", "nl")]).status == 404)
            #expect(try await browser.post("/desk/articles/\(id)/confirm", [("translation", "<")]).status == 422)
        }
    }

    @Test("“Still right” isn't taken for an original that has changed since the page was opened")
    func confirmingUnseen() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let id = try await outdated(world)
            let seen = try await seen(id, browser)
            try await world.translate(id, to: .english, "Password", "Use **twenty** signs.")
            for original in [seen, "", "x", String(repeating: "x", count: 20_000), "\u{0}"] {
                let form = [("translation", "de"), ("original", original)]
                let answer = try await browser.post("/desk/articles/\(id)/confirm", form)
                #expect(answer.location == "/desk/articles/\(id)?translation=de&done=originalChanged")
            }
            let page = try await browser.get("/desk/articles/\(id)?translation=de&done=originalChanged").text
            #expect(page.contains("has changed once more") && page.contains("class=\"original-changes\""))
            let form = [("translation", "de"), ("original", try await self.seen(id, browser))]
            let confirmed = try await browser.post("/desk/articles/\(id)/confirm", form)
            #expect(confirmed.location?.hasSuffix("done=confirmed") == true)
        }
    }

    @Test("“Still right” is taken while somebody drafts the original anew, of which readers have nothing yet")
    func confirmingBesideDraft() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let id = try await outdated(world)
            let form = [("translation", "de"), ("original", try await seen(id, browser))]
            try await world.translate(id, to: .english, "Password", "Use **twenty** signs.", publishing: false)
            let confirmed = try await browser.post("/desk/articles/\(id)/confirm", form)
            #expect(confirmed.location?.hasSuffix("done=confirmed") == true)
        }
    }

    /// Which original the form says that it was compared with.
    private func seen(_ id: String, _ browser: Browser) async throws -> String {
        let page = try await browser.get("/desk/articles/\(id)?translation=de").text
        let tag = try #require(page.firstMatch(of: /name="original" value="([^"]+)"/)).1
        return String(tag.replacing("&quot;", with: "\""))
    }

    @Test("What has changed in an original that is read from right to left is read so, too")
    func rightToLeft() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.speak(.arabic)
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.translate(article.id, to: .arabic, "كلمة المرور", "ثمانية أحرف.")
            try await world.desk.makeSource(.arabic, ofArticle: article.id, in: world.snapshot)
            try await world.translate(article.id, to: .arabic, "كلمة المرور", "عشرة أحرف.")
            let page = try await browser.get("/desk/articles/\(article.id)?translation=en").text
            #expect(page.contains("<div class=\"difference-lines\" lang=\"ar\" dir=\"rtl\">"))
        }
    }

    @Test("Another language becomes the original")
    func source() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let id = try await outdated(world)
            let made = try await browser.post("/desk/articles/\(id)/source", [("translation", "de")])
            #expect(made.location == "/desk/articles/\(id)?translation=de&done=madeSource")
            let german = try await browser.get("/desk/articles/\(id)?translation=de").text
            #expect(!german.contains("class=\"original\""))
            let english = try await browser.get("/desk/articles/\(id)?translation=en").text
            #expect(english.contains("Original: German") && english.contains("action=\"/desk/articles/\(id)/source\""))
        }
    }

    @Test("A translation that isn't written yet can begin with the original's text; nothing is saved by that")
    func beginning() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.speak(.arabic)
            let id = try await outdated(world)
            let empty = try await browser.get("/desk/articles/\(id)?translation=ar").text
            #expect(
                empty.contains("translation=ar&amp;begin=original")
                    && empty.contains("name=\"title\" value=\"\" lang=\"ar\" dir=\"rtl\""))
            let begun = try await browser.get("/desk/articles/\(id)?translation=ar&begin=original").text
            #expect(begun.contains("name=\"title\" value=\"Password\" lang=\"ar\""))
            #expect(try await world.desk.article(id, in: world.snapshot).text(.arabic) == nil)
            let written = try await browser.get("/desk/articles/\(id)?translation=de&begin=original").text
            #expect(written.contains("value=\"Kennwort\""))
        }
    }

    @Test("What somebody puts into the original is text in its pane, never markup")
    func hostile() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let article = try await world.article("Password", in: world.collection("Basics"))
            try await world.translate(article.id, to: .english, "<b>x</b>", "</pre><script>alert(1)</script>")
            let page = try await browser.get("/desk/articles/\(article.id)?translation=de").text
            #expect(!page.contains("<script>alert") && !page.contains("<b>x</b>"))
            #expect(page.contains("&lt;/pre&gt;&lt;script&gt;"))
        }
    }
}
