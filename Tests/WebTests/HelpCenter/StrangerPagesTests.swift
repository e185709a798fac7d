import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages that strangers share for a while")
struct StrangerPagesTests {
    /// A help centre with two articles that strangers have just read, and how one of them is changed.
    private struct Shelf {
        let pages: Pages
        let collection: Collection
        let article: Article
        let second: Article
        let path: String

        var world: World { pages.world }

        init(_ pages: Pages) async throws {
            self.pages = pages
            collection = try await pages.world.collection("Basics")
            article = try await pages.world.article("Password", in: collection)
            second = try await pages.world.article("Second", in: collection)
            path = "/en/articles/password-\(article.id)"
            for path in all { _ = try await pages.get(path) }
        }

        var all: [String] { ["/en", "/en/collections/basics-\(collection.id)", path] }

    }

    private enum Change: CaseIterable {
        case text, unpublish, delete, restrict, restrictCollection, closeCentre, order, name

        func make(_ shelf: Shelf) async throws {
            let (desk, snapshot) = (shelf.world.desk, shelf.world.snapshot)
            let record = try await desk.article(shelf.article.id, in: snapshot)
            var draft = ArticleDraft(
                language: .english, title: "Password", body: "Another text.", collectionID: shelf.collection.id,
                revision: record.article.translations[0].updatedAt.milliseconds)
            switch self {
            case .text:
                _ = try await desk.saveArticle(
                    shelf.article.id, draft, publishing: true, by: .importer("test"), in: snapshot)
            case .unpublish: try await desk.unpublishArticle(shelf.article.id, in: snapshot)
            case .delete: try await desk.deleteArticle(shelf.article.id, in: snapshot)
            case .restrict:
                draft.audience = Audience.signedIn.text
                _ = try await desk.saveArticle(shelf.article.id, draft, by: .importer("test"), in: snapshot)
            case .restrictCollection:
                var restricted = shelf.collection
                restricted.audience = .signedIn
                let saved = restricted
                try await desk.store.write(snapshot.id) { try $0.save(saved) }
                desk.collectionChanged(in: snapshot.id)
            case .closeCentre: try await desk.change(centreAudience: Audience.signedIn.text, in: snapshot)
            case .order: _ = try await desk.moveArticle(shelf.second.id, to: 1, in: snapshot)
            case .name: try await shelf.world.set { $0.answerTime = "Within an hour." }
            }
        }
    }

    @Test("A change by the team is seen at once by strangers who have just read the page", arguments: Change.allCases)
    private func seenAtOnce(change: Change) async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let before = try await pages.get(shelf.path)
            try await change.make(shelf)
            let after = try await pages.get(shelf.path)
            #expect(before.status == 200 && before.html != after.html)
        }
    }

    @Test("A change by another process is seen as soon as its article is followed")
    func followed() async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let (world, id) = (pages.world, shelf.article.id)
            try await world.desk.store.write(world.snapshot.id) { store in
                _ = try store.setState(.draft, ofArticle: id, at: world.clock.now)
            }
            #expect(try await pages.get(shelf.path).status == 200)
            try await world.desk.followContent(of: world.snapshot.id)
            #expect(try await pages.get(shelf.path).status == 404)
        }
    }

    @Test("What nobody announces is seen when the page's time is over, and not kept from anyone longer")
    func seenSoon() async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let (world, id) = (pages.world, shelf.article.id)
            try await world.desk.store.write(world.snapshot.id) { store in
                _ = try store.setState(.draft, ofArticle: id, at: world.clock.now)
            }
            #expect(try await pages.get(shelf.path).status == 200)
            world.clock.turn(by: .seconds(StrangerPages.lifetime / 1_000))
            #expect(try await pages.get(shelf.path).status == 404)
            #expect(try await pages.get("/en").html.contains("Password") == false)
        }
    }

    @Test("What was made for a person is never a stranger's, nor a stranger's a person's")
    func apart() async throws {
        try await withPages { pages in
            let collection = try await pages.world.collection("Basics")
            try await pages.world.article("Open", in: collection)
            try await pages.world.article("Quokka", in: collection, audience: .signedIn)
            var jane = pages
            try await jane.signIn(.jane)
            for path in ["/en", "/en/collections/basics-\(collection.id)"] {
                for _ in 0..<2 {
                    #expect(try await jane.get(path).html.contains("Quokka"))
                    #expect(try await pages.get(path).html.contains("Quokka") == false)
                }
            }
        }
    }

    @Test(
        "Whoever has voted, asked or shows any cookie of ours gets a page of their own",
        arguments: [
            "__Host-usher", "__Host-usher-voter", "__Host-usher-visitor", "__Host-usher-desk", "usher-later",
        ])
    func cookies(name: String) async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let (world, id) = (pages.world, shelf.article.id)
            try await world.desk.store.write(world.snapshot.id) { store in
                _ = try store.setState(.draft, ofArticle: id, at: world.clock.now)
            }
            var somebody = pages
            somebody.cookies = [name: "x"]
            #expect(try await somebody.get(shelf.path).status == 404)
            somebody.cookies = ["_ga": "x", "usher-locale": "en"]
            #expect(try await somebody.get(shelf.path).status == 200, "the shared page")
        }
    }

    @Test("Every reading counts: the first, one from the shared page, one that the browser has already, and no other")
    func counted() async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let tag = try #require(try await pages.get(shelf.path).headers[.eTag])
            #expect(try await pages.get(shelf.path, headers: [.ifNoneMatch: tag]).status == 304)
            _ = try await pages.get(shelf.path + ".md")
            #expect(try await pages.get("/en/articles/\(shelf.article.id)").status == 301)
            #expect(try await pages.get("/en/articles/x-\(String(repeating: "0", count: 26))").status == 404)
            await pages.world.desk.tracker.flush()
            let read = try await pages.world.desk.store.read(pages.world.snapshot.id) { store in
                try store.topSubjects(of: .articleViewed, from: 0, through: 100_000, limit: 10)
            }
            #expect(read.map(\.count) == [3])
        }
    }

    @Test("A browser that takes brotli gets the shorter page with a tag of its own")
    func compressed() async throws {
        try await withPages { pages in
            let shelf = try await Shelf(pages)
            let plain = try await pages.get(shelf.path)
            for _ in 0..<2 {
                let short = try await pages.get(shelf.path, headers: [.acceptEncoding: "gzip, br"])
                #expect(short.headers[.contentEncoding] == "br" && short.headers[.eTag] != plain.headers[.eTag])
                #expect(short.headers[.vary] == "Cookie, Accept-Encoding")
                let tag = short.headers[.eTag] ?? ""
                let known = try await pages.get(shelf.path, headers: [.acceptEncoding: "br", .ifNoneMatch: tag])
                #expect(known.status == 304 && known.headers[.contentEncoding] == nil)
                #expect(try await pages.get(shelf.path, headers: [.ifNoneMatch: tag]).status == 200)
            }
            #expect(try await pages.get(shelf.path).html == plain.html)
        }
    }

    @Test("A walk over ever other addresses fills no more memory than was set aside")
    func bounded() {
        let (pages, now) = (StrangerPages(), Timestamp(milliseconds: 0))
        let body = ByteBuffer(repeating: 0x41, count: 1 << 20)
        let page = Response(status: .ok, body: ResponseBody(byteBuffer: body))
        let keys = (0..<40).map { StrangerPages.Key(workspace: "w", path: "/\($0)", takesBrotli: false) }
        for key in keys { pages.keep(page, for: key, version: 1, at: now) }
        let kept = keys.filter { pages.page($0, version: 1, at: now) != nil }.count
        #expect((1...StrangerPages.mostBytes >> 20).contains(kept))
        #expect(pages.page(keys[39], version: 2, at: now) == nil)
    }
}
