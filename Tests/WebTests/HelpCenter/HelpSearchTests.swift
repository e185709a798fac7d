import Desk
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite("Searching the help centre")
struct HelpSearchTests {
    @Test("Other languages' answers come after one's own, and say so")
    func languages() async throws {
        try await withPages { pages in
            let shelf = try await pages.world.collection("Basics", german: "Grundlagen")
            try await pages.world.article("Export", german: "Export", in: shelf)
            try await pages.world.article("Export export", in: shelf)
            for path in ["/de/search?q=export", "/de/search/answers?q=export"] {
                let html = try await pages.get(path).html
                #expect(html.matches(of: /answer-language" lang="en" dir="ltr">English</).count == 1)
                let german = try #require(html.firstRange(of: "/de/articles/export-"))
                let english = try #require(html.firstRange(of: "/de/articles/export-export-"))
                #expect(german.lowerBound < english.lowerBound)
                #expect(!html.contains("/en/articles/"), "nobody is led out of their language")
            }
        }
    }

    @Test("An answer leads where its reader reads: to their own text where there is one, by the title shown there")
    func addresses() async throws {
        try await withPages { pages in
            let shelf = try await pages.world.collection("Basics", german: "Grundlagen")
            let both = try await pages.world.article("Quokka", german: "Kurzschwanzkänguru", in: shelf)
            let one = try await pages.world.article("Wombat", in: shelf)
            for path in ["/de/search?q=", "/de/search/answers?q="] {
                let found = try await pages.get(path + "quokka").html
                #expect(found.contains("href=\"/de/articles/kurzschwanzkaenguru-\(both.id)\""))
                #expect(try await pages.get(path + "wombat").html.contains("href=\"/de/articles/wombat-\(one.id)\""))
            }
            let article = try await pages.get("/de/articles/wombat-\(one.id)")
            #expect(article.status == 200 && article.headers[.setCookie] == nil)
            #expect(article.html.contains("noch nicht auf Deutsch"))
            #expect(article.html.contains("rel=\"canonical\" href=\"https://localhost/en/articles/wombat-\(one.id)\""))
            let query = "widgetId=\(pages.world.acme.widget.id)&locale=de"
            let shown = try await pages.get(
                "/widget/v1/articles/\(one.id)?\(query)", headers: [.origin: "https://localhost"])
            #expect(shown.html.contains("https://localhost/de/articles/wombat-\(one.id)"))
        }
    }

    @Test("A description doesn't run into the text behind it")
    func sentences() async throws {
        try await withPages { pages in
            let shelf = try await pages.world.collection("Basics")
            try await pages.world.article("Export", "All of it.", in: shelf, description: "What it writes")
            #expect(try await pages.get("/en/search?q=export").html.contains("What it writes.\nAll of it."))
        }
    }

    @Test("Whoever comes from the page of results to an article has opened an answer; from elsewhere nobody has")
    func opened() async throws {
        try await withPages { pages in
            let world = pages.world
            let article = try await world.article("Export", in: world.collection("Basics"))
            let path = "/en/articles/export-\(article.id)"
            _ = try await pages.get("/en/search?q=export")
            for referer in [
                "https://localhost/en/search?q=other", "https://evil.test/en/search?q=export",
                "https://localhost/en/search", "https://localhost/en/search?q=%zz",
                "https://localhost/en/searching?q=export",
            ] {
                #expect(try await pages.get(path, headers: [.referer: referer]).status == 200)
            }
            #expect(try await pages.unopened() == [1])
            _ = try await pages.get(path, headers: [.referer: "https://localhost/en/search?x=1&q=export"])
            #expect(try await pages.unopened().isEmpty)
        }
    }

    @Test("Answers while one types count when the words stayed, and when one was opened")
    func typing() async throws {
        try await withPages { pages in
            try await pages.world.article("Export", in: pages.world.collection("Basics"))
            _ = try await pages.get("/en/search/answers?q=exp")
            #expect(try await pages.unopened().isEmpty)
            _ = try await pages.get("/en/search/answers?q=export&settled=1")
            #expect(try await pages.unopened() == [1])
            _ = try await pages.get("/en/search/answers?q=export&opened=1")
            #expect(try await pages.unopened().isEmpty)
        }
    }
}

extension Pages {
    fileprivate func unopened() async throws -> [Int] {
        await world.desk.tracker.flush()
        return try await world.desk.searches(ofDays: 7, in: world.snapshot(world.acme)).unopened.map(\.unopened)
    }
}
