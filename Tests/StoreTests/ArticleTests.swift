import Domain
import SQL
import Store
import TestSupport
import Testing

@Suite("Articles in the store")
struct ArticleTests {
    private static let moment = Timestamp(milliseconds: 1_795_176_000_000)

    private func withStore(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            let store = Store(database)
            try await store.migrate()
            try await body(store)
        }
    }

    private func article(_ id: String, state: Article.State = .published, in collection: String = "c") -> Article {
        Article(
            id: id, collectionID: collection, position: 1, state: state,
            translations: [
                Article.Translation(
                    language: .english, title: "Title \(id)", description: "D", body: "B", updatedAt: Self.moment)
            ])
    }

    private func collection(_ id: String, audience: Audience = .everyone) -> Collection {
        Collection(
            id: id, position: 1, audience: audience, icon: "key",
            translations: [
                Collection.Translation(language: .english, title: "C", description: "D"),
                Collection.Translation(language: .german, title: "S", description: "E"),
            ])
    }

    @Test("What is written is read again, whole", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (article, collection) = (article("a"), collection("c", audience: .signedIn))
            try await store.write("w") { store in
                try store.save(collection)
                try store.insert(article, at: Self.moment)
            }
            let record = try await store.read("w") { try $0.article("a") }
            #expect(record?.article == article)
            #expect(record?.audiences == [.everyone, .signedIn])
            let read = try await store.read("w") { try $0.collection("c") }
            #expect(read?.translations.map(\.title) == ["S", "C"])
            #expect(read?.icon == "key")
        }
    }

    @Test(
        "Many articles are read as each is by itself, with drafts and schedules; the unknown are left out",
        arguments: Engine.all)
    func many(engine: Engine) async throws {
        try await withStore(engine) { store in
            let ids = ["c", "a", "b"]
            try await store.write("w") { store in
                try store.save(collection("c"))
                for id in ids { try store.insert(article(id), at: Self.moment) }
                let draft = Article.Translation(
                    language: .german, title: "Entwurf", description: "", body: "B", updatedAt: Self.moment)
                try store.save(draft: draft, ofArticle: "b")
                try store.save(
                    Schedule(articleID: "b", language: .german, publishAt: Self.moment + .hours(1), author: .unknown))
            }
            try await store.read("w") { store in
                let all = try store.articles(ids + ["nothing", "a"])
                #expect(all.map(\.article.id) == ["a", "b", "c"])
                let each = try ["a", "b", "c"].compactMap { try store.article($0) }
                #expect(all == each)
                #expect(all[1].drafts.count == 1 && all[1].schedules.count == 1)
                #expect(try store.articles([String]()).isEmpty)
            }
            let others = try await store.read("other") { try $0.articles(ids) }
            #expect(others.isEmpty)
        }
    }

    @Test("Saving again replaces; languages that are gone are gone", arguments: Engine.all)
    func saving(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (article, collection) = (article("a"), collection("c"))
            var shorter = collection
            shorter.translations.removeLast()
            shorter.position = 7
            let changed = shorter
            try await store.write("w") { store in
                try store.save(collection)
                try store.insert(article, at: Self.moment)
                try store.save(changed)
                try store.save(
                    Article.Translation(
                        language: .german, title: "Titel", description: "", body: "", updatedAt: Self.moment),
                    ofArticle: "a")
            }
            #expect(try await store.read("w") { try $0.collection("c") } == changed)
            #expect(
                try await store.read("w") { try $0.article("a") }?.article.translations.map(\.title) == [
                    "Titel", "Title a",
                ])
            let had = try await store.write("w") { store in
                [
                    try store.deleteTranslation(.german, ofArticle: "a", at: Self.moment),
                    try store.deleteTranslation(.german, ofArticle: "a", at: Self.moment),
                ]
            }
            #expect(had == [true, false])
        }
    }

    @Test("Publishing and taking back say whether they changed anything", arguments: Engine.all)
    func states(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (draft, collection) = (article("a", state: .draft), collection("c"))
            let changes = try await store.write("w") { store in
                try store.save(collection)
                try store.insert(draft, at: Self.moment)
                return [
                    try store.setState(.published, ofArticle: "a", at: Self.moment),
                    try store.setState(.published, ofArticle: "a", at: Self.moment),
                    try store.setState(.draft, ofArticle: "a", at: Self.moment),
                    try store.setState(.draft, ofArticle: "unknown", at: Self.moment),
                ]
            }
            #expect(changes == [true, false, true, false])
            #expect(try await store.read("w") { try $0.articles(inState: .published) }.isEmpty)
            #expect(try await store.read("w") { try $0.articles() }.map(\.article.id) == ["a"])
        }
    }

    @Test("A collection with articles stays; an empty one goes", arguments: Engine.all)
    func deleting(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (article, collection) = (article("a"), collection("c"))
            let gone = try await store.write("w") { store in
                try store.save(collection)
                try store.insert(article, at: Self.moment)
                return [
                    try store.deleteCollection("c"), try store.deleteArticle("a"), try store.deleteArticle("a"),
                    try store.deleteCollection("c"), try store.deleteCollection("c"),
                ]
            }
            #expect(gone == [false, true, false, true, false])
            #expect(try await store.read("w") { try $0.collections() }.isEmpty)
        }
    }

    @Test("Nothing of one workspace is read or changed from another", arguments: Engine.all)
    func workspaces(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (article, collection) = (article("a"), collection("c"))
            try await store.write("w") { store in
                try store.save(collection)
                try store.insert(article, at: Self.moment)
            }
            let changed = try await store.write("other") { store in
                [
                    try store.setState(.draft, ofArticle: "a", at: Self.moment), try store.deleteArticle("a"),
                    try store.deleteCollection("c"),
                    try store.place(article: "a", collection: "c", position: 2, audience: .everyone, at: Self.moment),
                ]
            }
            #expect(changed == [false, false, false, false])
            let lines = try await store.read("other") { store in
                try store.allArticles(for: .known(nil)) + store.articles(["a"], for: .known(nil))
                    + store.firstArticles(for: .known(nil), in: .english, limit: 9)
                    + store.articles(inCollection: "c", for: .known(nil), in: .english)
            }
            #expect(lines.isEmpty)
            #expect(try await store.read("other") { try $0.article("a") } == nil)
            #expect(try await store.read("w") { try $0.articles(["a"], for: .stranger) }.map(\.title) == ["Title a"])
        }
    }

    @Test("Articles are counted all and read in order, as many as are wanted", arguments: Engine.all)
    func shelves(engine: Engine) async throws {
        try await withStore(engine) { store in
            let articles = (1...5).map { number in
                var article = article("a\(number)")
                article.position = 6 - number
                return article
            }
            let collection = collection("c")
            try await store.write("w") { store in
                try store.save(collection)
                try articles.forEach { try store.insert($0, at: Self.moment) }
            }
            #expect(try await store.read("w") { try $0.articleCounts(for: .stranger, in: .english) } == ["c": 5])
            #expect(try await store.read("w") { try $0.articleCounts(for: .stranger, in: .german) }.isEmpty)
            let first = try await store.read("w") {
                try $0.articles(inCollection: "c", for: .stranger, in: .english, limit: 2)
            }
            #expect(first.map(\.id) == ["a5", "a4"])
            #expect(try await store.read("w") { try $0.nextArticlePosition(inCollection: "c") } == 6)
            #expect(try await store.read("w") { try $0.nextArticlePosition(inCollection: "empty") } == 1)
        }
    }

    @Test("What is read most comes first, as far as the reader may read it", arguments: Engine.all)
    func popular(engine: Engine) async throws {
        try await withStore(engine) { store in
            let (open, closed) = (collection("c"), collection("s", audience: .signedIn))
            let articles = [article("a"), article("b"), article("secret", in: "s"), article("draft", state: .draft)]
            try await store.write("w") { store in
                try store.save(open)
                try store.save(closed)
                for article in articles { try store.insert(article, at: Self.moment) }
                for (id, day, views) in [("a", 10, 2), ("b", 10, 2), ("b", 11, 1), ("secret", 10, 9), ("draft", 10, 8)]
                {
                    try store.count(.articleViewed, subject: id, day: day, by: views)
                }
                try store.count(.articleViewed, subject: "a", day: 3, by: 100)
            }
            let popular = { (reader: Reader, language: Language, limit: Int) in
                try await store.read("w") {
                    try $0.popularArticles(since: 10, for: reader, in: language, limit: limit).map(\.id)
                }
            }
            #expect(try await popular(.stranger, .english, 5) == ["b", "a"])
            #expect(try await popular(.known(nil), .english, 2) == ["secret", "b"])
            #expect(try await popular(.stranger, .german, 5).isEmpty)
        }
    }
}
