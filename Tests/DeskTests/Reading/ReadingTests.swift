import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Reading")
struct ReadingTests {
    /// A help centre with one open article and everything that may be hidden: by the article, by its collection, as a
    /// draft. Each hidden title holds the word "Quokka".
    private struct Shelves {
        let open: Article
        let forMembers: Article
        let inMembersCollection: Article
        let draft: Article
        let membersCollection: Collection

        var hidden: [Article] { [forMembers, inMembersCollection, draft] }

        init(_ world: World) async throws {
            let everyone = try await world.collection("Basics")
            membersCollection = try await world.collection("Quokka shelf", audience: .signedIn)
            open = try await world.article("Open article", "About wombats.", in: everyone)
            forMembers = try await world.article("Quokka prices", "Quokka text.", in: everyone, audience: .signedIn)
            inMembersCollection = try await world.article("Quokka guide", "Quokka text.", in: membersCollection)
            draft = try await world.article("Quokka draft", "Quokka text.", in: everyone, state: .draft)
        }
    }

    @Test("A stranger finds no word of what is for known people: not in lists, counts, search, suggestions or sitemap")
    func strangerSeesNothing() async throws {
        try await withWorld { world in
            let shelves = try await Shelves(world)
            let snapshot = world.snapshot(world.acme)
            for article in shelves.hidden {
                for _ in 0..<5 { world.desk.tracker.track(.articleViewed, workspace: snapshot.id, subject: article.id) }
            }
            await world.desk.tracker.flush()

            let home = try await world.desk.home(.english, for: .stranger, in: snapshot)
            #expect(home.shelves.map(\.collection.title) == ["Basics"])
            #expect(home.shelves.map(\.count) == [1])
            #expect(home.popular.isEmpty)
            let found = try await world.desk.search("quokka", .english, by: .stranger, in: snapshot)
            #expect(found.isEmpty)
            let suggested = try await world.desk.suggestions(
                .english, for: .stranger,
                on: HostPage(address: "https://app.test/quokka/prices", title: "Quokka prices"), in: snapshot)
            #expect(suggested.map(\.title) == ["Open article"])
            let listed = try await world.desk.publicArticles(in: snapshot)
            #expect(listed.map(\.title) == ["Open article"])
            let open = try await world.desk.article(shelves.open.id, .english, by: .stranger, in: snapshot)
            #expect(open.related.isEmpty && open.previous == nil && open.next == nil)
        }
    }

    @Test("A stranger who asks for it is asked to sign in; a draft is as unknown as nothing")
    func strangerAsks() async throws {
        try await withWorld { world in
            let shelves = try await Shelves(world)
            let snapshot = world.snapshot(world.acme)
            for article in [shelves.forMembers, shelves.inMembersCollection] {
                await #expect(throws: Problem.sessionRequired) {
                    _ = try await world.desk.article(article.id, .english, by: .stranger, in: snapshot)
                }
            }
            await #expect(throws: Problem.sessionRequired) {
                _ = try await world.desk.collection(
                    shelves.membersCollection.id, .english, for: .stranger, in: snapshot)
            }
            for id in [shelves.draft.id, world.desk.newID(), "", "nonsense", "../../etc"] {
                await #expect(throws: Problem.notFound) {
                    _ = try await world.desk.article(id, .english, by: .stranger, in: snapshot)
                }
            }
        }
    }

    @Test("A known person reads it in every place, and still no draft")
    func knownPerson() async throws {
        try await withWorld { world in
            let shelves = try await Shelves(world)
            let snapshot = world.snapshot(world.acme)
            let jane = Asker.person(try await world.identify(.jane, at: world.acme))
            let home = try await world.desk.home(.english, for: jane.reader(in: snapshot), in: snapshot)
            #expect(home.shelves.map(\.count) == [2, 1])
            let found = try await world.desk.search("quokka", .english, by: jane, in: snapshot)
            #expect(Set(found.map(\.line.title)) == ["Quokka prices", "Quokka guide"])
            let article = try await world.desk.article(shelves.forMembers.id, .english, by: jane, in: snapshot)
            #expect(!article.isForEveryone)
            #expect(article.previous?.title == "Open article" && article.next == nil)
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.article(shelves.draft.id, .english, by: jane, in: snapshot)
            }
        }
    }

    @Test("Another workspace's articles are unknown, for known people too")
    func otherWorkspace() async throws {
        try await withWorld { world in
            let shelves = try await Shelves(world)
            let globex = world.snapshot(world.globex)
            let omar = Asker.person(try await world.identify(.omar, at: world.globex))
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.article(shelves.open.id, .english, by: omar, in: globex)
            }
            await #expect(throws: Problem.notFound) {
                _ = try await world.desk.collection(
                    shelves.open.collectionID, .english, for: omar.reader(in: globex), in: globex)
            }
            #expect(try await world.desk.search("wombats", .english, by: omar, in: globex).isEmpty)
            #expect(try await world.desk.home(.english, for: omar.reader(in: globex), in: globex).shelves.isEmpty)
            #expect(try await world.desk.publicArticles(in: globex).isEmpty)
        }
    }

    @Test("Lists hold what is in the reader's language; an article that has only another is read in that")
    func languages() async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics", german: "Grundlagen")
            let both = try await world.article("Password", german: "Kennwort", in: collection)
            let english = try await world.article("Invoice", in: collection)
            let snapshot = world.snapshot(world.acme)
            for article in [both, english] {
                world.desk.tracker.track(.articleViewed, workspace: snapshot.id, subject: article.id)
            }
            await world.desk.tracker.flush()

            let home = try await world.desk.home(.german, for: .stranger, in: snapshot)
            #expect(home.shelves.map(\.collection.title) == ["Grundlagen"])
            #expect(home.shelves.flatMap(\.articles).map(\.title) == ["Kennwort"])
            #expect(home.popular.map(\.title) == ["Kennwort"])
            let article = try await world.desk.article(english.id, .german, by: .stranger, in: snapshot)
            #expect(article.language == .english)
            #expect(article.collection?.title == "Grundlagen")
        }
    }

    @Test("An edit is found at once, and what was taken back or deleted no more")
    func edits() async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics")
            let snapshot = world.snapshot(world.acme)
            func titles(_ query: String) async throws -> [String] {
                try await world.desk.search(query, .english, by: .stranger, in: snapshot).map(\.line.title)
            }
            #expect(try await titles("wombat") == [])
            let article = try await world.article("Wombats", in: collection)
            #expect(try await titles("wombat") == ["Wombats"])

            world.clock.turn(by: .seconds(1))
            let now = world.clock.now
            try await world.desk.store.write(snapshot.id) { store in
                try store.save(
                    Article.Translation(
                        language: .english, title: "Koalas", description: "", body: "Text.", updatedAt: now),
                    ofArticle: article.id)
            }
            try await world.desk.articleChanged(article.id, in: snapshot.id)
            #expect(try await titles("koala") == ["Koalas"])
            #expect(try await titles("wombat") == [])

            let wasTakenBack = try await world.desk.store.write(snapshot.id) {
                try $0.setState(.draft, ofArticle: article.id, at: now)
            }
            #expect(wasTakenBack)
            // Even before search hears of it.
            #expect(try await titles("koala") == [])
            try await world.desk.articleChanged(article.id, in: snapshot.id)
            #expect(try await titles("koala") == [])
        }
    }

    @Test("A collection that closes takes its articles out of a stranger's search")
    func collectionCloses() async throws {
        try await withWorld { world in
            var collection = try await world.collection("Basics")
            let snapshot = world.snapshot(world.acme)
            try await world.article("Wombats", in: collection)
            #expect(try await world.desk.search("wombats", .english, by: .stranger, in: snapshot).count == 1)
            collection.audience = .signedIn
            let closed = collection
            try await world.desk.store.write(snapshot.id) { try $0.save(closed) }
            world.desk.collectionChanged(in: snapshot.id)
            #expect(try await world.desk.search("wombats", .english, by: .stranger, in: snapshot).isEmpty)
            let jane = Asker.person(try await world.identify(.jane, at: world.acme))
            #expect(try await world.desk.search("wombats", .english, by: jane, in: snapshot).count == 1)
        }
    }

    @Test("Suggestions follow the page, then what is read, then what stands first")
    func suggestions() async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics")
            let snapshot = world.snapshot(world.acme)
            try await world.article("First", in: collection)
            let read = try await world.article("Often read", in: collection)
            try await world.article("Your invoices", in: collection)
            world.desk.tracker.track(.articleViewed, workspace: snapshot.id, subject: read.id)
            await world.desk.tracker.flush()
            func titles(_ page: String?) async throws -> [String] {
                try await world.desk.suggestions(
                    .english, for: .stranger, on: HostPage(address: page), in: snapshot
                ).map(\.title)
            }
            #expect(
                try await titles("https://app.test/billing/invoices?x=first#y")
                    == ["Your invoices", "Often read", "First"])
            #expect(try await titles(nil) == ["Often read", "First", "Your invoices"])
            #expect(try await titles("https://") == ["Often read", "First", "Your invoices"])
        }
    }

    @Test("What a page is called counts beside its address; the company's own name and half a word don't")
    func titleOfPage() async throws {
        try await withWorld { world in
            let collection = try await world.collection("Basics")
            let snapshot = world.snapshot(world.acme)
            for title in ["Acme", "Your invoices", "Exporting data", "Billboards"] {
                try await world.article(title, in: collection)
            }
            func first(_ address: String?, _ title: String) async throws -> String? {
                let page = HostPage(address: address, title: title)
                let found = try await world.desk.suggestions(.english, for: .stranger, on: page, in: snapshot)
                return found.first?.title
            }
            #expect(try await first(nil, "(3) Exports · Acme") == "Exporting data")
            #expect(try await first("https://app.test/x/42", "Invoice 2026-11") == "Your invoices")
            #expect(try await first("https://app.test/invoices", "ACME") == "Your invoices")
            #expect(try await first(nil, "Bill") == "Acme", "nobody is typing it: it is no beginning of another word")
            #expect(HostPage(title: String(repeating: "word ", count: 10_000)).words(besides: "").utf8.count < 50)
            await world.desk.tracker.flush()
            #expect(try await world.desk.searches(ofDays: 1, in: snapshot).vain.isEmpty)
        }
    }
}
