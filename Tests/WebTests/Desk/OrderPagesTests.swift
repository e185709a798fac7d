import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("The order of collections and articles")
struct OrderPagesTests {
    @Test(
        "An article goes where it is put, and nowhere beyond the ends",
        arguments: [(0, 3, "BCA"), (2, 1, "CAB"), (1, 99, "ACB"), (1, -5, "BAC"), (1, 2, "ABC")])
    func articles(index: Int, place: Int, expected: String) async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics")
            var articles: [Article] = []
            for title in ["A", "B", "C"] { articles.append(try await world.article(title, in: collection)) }
            let move = try await world.desk.moveArticle(articles[index].id, to: place, in: world.snapshot)
            #expect(move.from == index + 1)
            let reading = try await world.desk.collection(collection.id, .english, for: .stranger, in: world.snapshot)
            #expect(reading.articles.map(\.title).joined() == expected)
            // It wasn't edited: its date stays.
            let record = try await world.desk.article(articles[index].id, in: world.snapshot)
            #expect(record.updatedAt == world.clock.now)
        }
    }

    @Test("Buttons move collections without JavaScript, keep the focus and say where things stand")
    func collections() async throws {
        try await withBrowser { world, browser in
            let first = try await world.collection("First <b>")
            let second = try await world.collection("Second")
            for collection in [first, second] { try await world.article("In it", in: collection) }
            try await browser.signIn()
            let moved = try await browser.post("/desk/collections/\(second.id)/move", [("place", "1")])
            #expect(moved.status == 303)
            #expect(
                moved.location == "/desk/collections?moved=\(second.id)&way=up")
            let page = try await browser.get("/desk/collections?moved=\(second.id)&way=up")
            #expect(page.text.contains("is now number 1 of 2.") && page.text.contains("autofocus"))
            #expect(page.text.contains("First &lt;b&gt;"))
            let home = try await browser.get("/en").text
            let places = ["Second", "First &lt;b&gt;"].map { home.firstRange(of: "\">\($0)</a></h3>")?.lowerBound }
            #expect(try #require(places[0]) < #require(places[1]))
        }
    }

    @Test("A collection's articles have a page on which they are put in order, drafts too")
    func page() async throws {
        try await withBrowser { world, browser in
            let collection = try await world.collection("Basics")
            let first = try await world.article("First", in: collection)
            try await world.article("Second", in: collection, state: .draft)
            try await browser.signIn()
            let page = try await browser.get("/desk/collections/\(collection.id)/order")
            #expect(page.status == 200 && page.text.contains("First") && page.text.contains("Draft"))
            let moved = try await browser.post("/desk/articles/\(first.id)/move", [("place", "2")])
            #expect(moved.location?.hasPrefix("/desk/collections/\(collection.id)/order?moved=") == true)
        }
    }

    @Test("What isn't there isn't moved, and a place is a number", arguments: ["", "x", "1.5", "99999999999999999999"])
    func strange(place: String) async throws {
        try await withBrowser { world, browser in
            let article = try await world.article("First", in: world.collection("Basics"))
            try await browser.signIn()
            #expect(try await browser.post("/desk/articles/\(article.id)/move", [("place", place)]).status == 422)
            for path in ["articles/\(world.desk.newID())/move", "collections/none/move"] {
                #expect(try await browser.post("/desk/\(path)", [("place", "1")]).status == 404)
            }
            #expect(try await browser.get("/desk/collections/none/order").status == 404)
        }
    }
}
