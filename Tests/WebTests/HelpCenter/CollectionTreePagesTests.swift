import Desk
import Domain
import Foundation
import Store
import TestSupport
import Testing

@Suite("Collections in collections, as readers and the team see them")
struct CollectionTreePagesTests {
    @Test("Home, collection, article and lists for machines show both levels")
    func readers() async throws {
        try await withBrowser { world, browser in
            let top = try await world.collection("Billing"), inner = try await world.collection("Invoices", in: top)
            try await world.article("Paying", in: top)
            let article = try await world.article("Rounding", in: inner)
            let home = try await browser.get("/en").text
            #expect(home.contains("2 articles") && home.contains("/en/collections/invoices-\(inner.id)"))
            #expect(!home.contains(">Invoices</a></h3>") && home.contains(">Billing</a></h3>"))
            let shelf = try await browser.get("/en/collections/billing-\(top.id)").text
            #expect(shelf.contains("Paying") && shelf.contains("Rounding") && shelf.contains(">Invoices</a></h2>"))
            let crumb = "href=\"/en/collections/billing-\(top.id)\">Billing</a>"
            #expect(try await browser.get("/en/collections/invoices-\(inner.id)").text.contains(crumb))
            let page = try await browser.get("/en/articles/rounding-\(article.id)").text
            #expect(page.contains(crumb) && page.contains("invoices-\(inner.id)\">Invoices</a>"))
            #expect(page.contains(#""position":4,"name":"Rounding""#))
            #expect(try await browser.get("/llms.txt").text.contains("## Billing – Invoices\n"))
        }
    }

    @Test("Previous and next stay in a collection")
    func neighbours() async throws {
        try await withBrowser { world, browser in
            let top = try await world.collection("Top"), inner = try await world.collection("Inner", in: top)
            try await world.article("Before", in: top)
            let article = try await world.article("Alone", in: inner)
            #expect(try await !browser.get("/en/articles/alone-\(article.id)").text.contains("rel=\"prev\""))
        }
    }

    @Test("The desk makes, moves and deletes collections in collections by forms")
    func desk() async throws {
        try await withBrowser { world, browser in
            let top = try await world.collection("Top <b>")
            try await browser.signIn()
            let page = try await browser.get("/desk/collections?in=\(top.id)")
            #expect(page.text.contains("<option value=\"\(top.id)\" selected>Top &lt;b&gt;</option>"))
            let fields = [("name-en", "Inner"), ("audience", "everyone"), ("icon", "book"), ("parent", top.id)]
            #expect(try await browser.post("/desk/collections", fields).status == 303)
            let inner = try #require(try await world.desk.collections(in: world.snapshot).last)
            #expect(inner.parentID == top.id)
            let article = try await world.article("In it", in: inner)
            #expect(try await browser.get("/desk/articles").text.contains("Top &lt;b&gt; › Inner"))
            let editor = try await browser.get("/desk/articles/\(article.id)").text
            #expect(editor.contains("selected>Top &lt;b&gt; › Inner</option>"))
            let tooDeep = try await browser.post(
                "/desk/collections", [("name-en", "X"), ("audience", "everyone"), ("parent", inner.id)])
            #expect(tooDeep.status == 422 && tooDeep.text.contains("and no deeper"))
            let delete = "/desk/collections/\(inner.id)/delete"
            #expect(try await browser.post(delete, [("confirmed", "on")]).status == 409)
            let unknown = try await browser.post(delete, [("confirmed", "on"), ("heir", "none")])
            #expect(unknown.status == 422 && unknown.text.contains("doesn&#39;t exist"))
            #expect(try await browser.post(delete, [("confirmed", "on"), ("heir", top.id)]).status == 303)
            let moved = try await world.desk.article(article.id, in: world.snapshot)
            #expect(moved.article.collectionID == top.id)
        }
    }

    @Test("The first page has the layout that the team chose", arguments: HomeLayout.allCases)
    func layouts(layout: HomeLayout) async throws {
        try await withBrowser { world, browser in
            let top = try await world.collection("Top"), inner = try await world.collection("Inner", in: top)
            for number in 1...4 { try await world.article("Own \(number)", in: top) }
            let read = try await world.article("Read", in: inner)
            world.desk.tracker.track(.articleViewed, workspace: world.snapshot.id, subject: read.id)
            await world.desk.tracker.flush()
            try await browser.signIn()
            let path = "/desk/settings/help-center"
            #expect(try await browser.post(path + "/layout", [("layout", layout.rawValue)]).status == 303)
            #expect(try await browser.get(path).text.contains("value=\"\(layout.rawValue)\" checked"))
            let page = try await browser.get("/en").text
            let shelves = page.components(separatedBy: "All topics").last ?? ""
            #expect(shelves.contains(">Inner</a>"))
            #expect(shelves.contains("Own 4") == (layout == .list))
            #expect(shelves.contains(">Read<") == (layout != .cards))
            let places = ["Read", "Own 1"].map { shelves.firstRange(of: ">\($0)<")?.lowerBound }
            let isFirst = (places[0] ?? shelves.endIndex) < (places[1] ?? shelves.endIndex)
            #expect(isFirst == (layout == .popular))
        }
    }

    @Test("A layout that there isn't is refused", arguments: ["", "grid", "cards\0"])
    func unknownLayout(layout: String) async throws {
        try await withBrowser { _, browser in
            try await browser.signIn()
            let answer = try await browser.post("/desk/settings/help-center/layout", [("layout", layout)])
            #expect(answer.status == 422 && answer.text.contains("choose one of the layouts"))
        }
    }
}
