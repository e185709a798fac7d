import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Writing articles")
struct SavingArticlesTests {
    @Test("The first article brings its collection along, and begins as a draft that nobody finds")
    func firstArticle() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let record = try await world.desk.article(id, in: world.here)
            #expect(record.article.state == .draft)
            #expect(record.texts.map(\.title) == ["Invite your team"])
            let collections = try await world.desk.collections(in: world.here)
            #expect(collections.map(\.id) == [record.article.collectionID])
            #expect(try await world.find("invite").isEmpty)
        }
    }

    @Test("Publishing makes it found, unpublishing and deleting end that at once")
    func publishing() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            #expect(try await world.find("invite") == [id])
            try await world.desk.unpublishArticle(id, in: world.here)
            #expect(try await world.find("invite").isEmpty)
            _ = try await world.save(.invite.newer(world, id), publishing: true, id: id)
            #expect(try await world.find("invite") == [id])
            try await world.desk.deleteArticle(id, in: world.here)
            #expect(try await world.find("invite").isEmpty)
            await #expect(throws: Problem.notFound) { try await world.desk.article(id, in: world.here) }
        }
    }

    @Test("A new text is found by its words, and no longer by the old ones")
    func reindexed() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.title = "Billing"
            draft.body = "Invoices"
            _ = try await world.save(draft, publishing: true, id: id)
            #expect(try await world.find("invoices") == [id])
            #expect(try await world.find("invite").isEmpty)
        }
    }

    @Test("Who saves on top of somebody else's newer text is told, and nothing is written")
    func stale() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let opened = try await ArticleDraft.invite.newer(world, id)
            var theirs = opened
            theirs.body = "Theirs"
            _ = try await world.save(theirs, id: id)
            var mine = opened
            mine.body = "Mine"
            guard case .conflict(let record) = try await world.desk.saveArticle(id, mine, by: .grace, in: world.here)
            else {
                Issue.record("a stale text was saved")
                return
            }
            #expect(record.texts.map(\.body) == ["Theirs"])
            #expect(try await world.desk.article(id, in: world.here).texts.map(\.body) == ["Theirs"])
        }
    }

    @Test("The same text sent twice is saved once, and is nobody else's text")
    func sentTwice() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            var typed = try await ArticleDraft.invite.newer(world, id)
            typed.body = "Typed once"
            _ = try await world.save(typed, id: id)
            guard case .saved = try await world.desk.saveArticle(id, typed, by: .grace, in: world.here) else {
                Issue.record("the second sending was taken for somebody else's")
                return
            }
            #expect(try await world.desk.article(id, in: world.here).texts.map(\.body) == ["Typed once"])
        }
    }

    @Test("Two savings in the same millisecond are two revisions")
    func sameMillisecond() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            var opened = try await ArticleDraft.invite.newer(world, id)
            opened.body = "First"
            _ = try await world.save(opened, id: id)
            opened.body = "Second"
            let second = try await world.desk.saveArticle(id, opened, by: .grace, in: world.here)
            guard case .conflict = second else {
                Issue.record("the second saving overwrote the first unseen")
                return
            }
        }
    }

    @Test("Each language is a text of its own: writing German leaves English alone")
    func translations() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let record = try await world.desk.article(id, in: world.here)
            _ = try await world.save(
                ArticleDraft(
                    language: .german, title: "Team einladen", body: "So geht es.",
                    collectionID: record.article.collectionID),
                id: id)
            let titles = try await world.desk.article(id, in: world.here).texts.map(\.title)
            #expect(Set(titles) == ["Invite your team", "Team einladen"])
        }
    }

    @Test(
        "What is missing or too long is said at its field, and nothing is saved",
        arguments: [
            ("title", "titleRequired", ArticleDraft(language: .english, title: " \n", body: "x", newCollection: "C")),
            (
                "title", "titleTooLong",
                ArticleDraft(language: .english, title: .long(201), body: "", newCollection: "C")
            ),
            (
                "body", "bodyTooLong",
                ArticleDraft(language: .english, title: "T", body: .long(50_001), newCollection: "C")
            ),
            ("body", "bodyRequired", ArticleDraft(language: .english, title: "T", body: " ", newCollection: "C")),
            ("collection", "collectionRequired", ArticleDraft(language: .english, title: "T", body: "x")),
            (
                "collection", "collectionRequired",
                ArticleDraft(language: .english, title: "T", body: "x", newCollection: "")
            ),
            (
                "collection", "collectionUnknown",
                ArticleDraft(language: .english, title: "T", body: "x", collectionID: "nowhere")
            ),
            (
                "audience", "audienceUnknown",
                ArticleDraft(language: .english, title: "T", body: "x", newCollection: "C", audience: "admins")
            ),
        ])
    func refused(field: String, code: String, draft: ArticleDraft) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.saveArticle(nil, draft, publishing: true, by: .grace, in: world.here)
            }
            #expect(problems?.faults[field]?.code == code)
            let articles = try await world.desk.articles(in: world.here)
            let collections = try await world.desk.collections(in: world.here)
            #expect(articles.isEmpty && collections.isEmpty)
        }
    }

    @Test("Another workspace's article and collection are as unknown as none")
    func otherWorkspace() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let there = world.snapshot(world.globex)
            let collection = try await world.desk.collections(in: world.here)[0].id
            await #expect(throws: Problem.notFound) { try await world.desk.article(id, in: there) }
            await #expect(throws: Problem.notFound) { try await world.desk.deleteArticle(id, in: there) }
            await #expect(throws: Problem.notFound) { try await world.desk.unpublishArticle(id, in: there) }
            await #expect(throws: Problem.notFound) {
                try await world.desk.saveArticle(id, .invite, by: .grace, in: there)
            }
            await #expect(throws: Problem.notFound) { try await world.desk.deleteCollection(collection, in: there) }
            await #expect(throws: FormProblems.self) {
                try await world.desk.saveArticle(
                    nil, ArticleDraft(language: .english, title: "T", body: "x", collectionID: collection), by: .grace,
                    in: there)
            }
            #expect(try await world.desk.articles(in: world.here).count == 1)
        }
    }
}

extension World {
    var here: WorkspaceSnapshot { snapshot(acme) }

    /// Saves what must be saved.
    func save(_ draft: ArticleDraft, publishing: Bool = false, id: String? = nil) async throws -> String {
        guard
            case .saved(let saved) = try await desk.saveArticle(
                id, draft, publishing: publishing, by: .grace, in: here)
        else {
            throw Problem(.conflict, "unexpected_conflict")
        }
        return saved
    }

    func find(_ words: String) async throws -> [String] {
        try await desk.search(words, .english, by: .stranger, in: here).map(\.line.id)
    }
}

extension ArticleDraft {
    static let invite = ArticleDraft(
        language: .english, title: "Invite your team", body: "How to invite people.", newCollection: "First steps")

    /// As the editor has it after the article was opened again.
    func newer(_ world: World, _ id: String) async throws -> ArticleDraft {
        let record = try await world.desk.article(id, in: world.here)
        var draft = self
        draft.newCollection = nil
        draft.collectionID = record.article.collectionID
        draft.revision = record.text(language)?.updatedAt.milliseconds ?? 0
        return draft
    }
}

extension String {
    static func long(_ count: Int) -> String { String(repeating: "a", count: count) }
}

extension Author {
    static let grace = Author.agent(id: "grace")
    static let ada = Author.agent(id: "ada")
}
