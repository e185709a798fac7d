import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Translations that are out of date")
struct TranslationTests {
    /// An article in English and German, both published.
    private func article(_ world: World) async throws -> String {
        let id = try await world.save(.invite, publishing: true)
        try await world.translate(id, to: .german, "Team einladen", "So laden Sie ein.")
        return id
    }

    private func rewrite(
        _ id: String, _ body: String, publishing: Bool = true, by author: Author = .grace, in world: World
    ) async throws {
        var draft = try await ArticleDraft.invite.newer(world, id)
        draft.body = body
        _ = try await world.desk.saveArticle(id, draft, publishing: publishing, by: author, in: world.here)
    }

    private func isOutOfDate(_ id: String, _ language: Language = .german, in world: World) async throws -> Bool {
        try await world.desk.article(id, in: world.here).isOutOfDate(language)
    }

    @Test("A translation is out of date once readers get its original in other words, and not before")
    func marked() async throws {
        try await withWorld { world in
            let id = try await article(world)
            #expect(try await !isOutOfDate(id, in: world))
            try await rewrite(id, "Another way.", publishing: false, in: world)
            #expect(try await !isOutOfDate(id, in: world))
            try await rewrite(id, "Another way.", in: world)
            #expect(try await isOutOfDate(id, in: world))
            let all = try await world.desk.articles(in: world.here)
            #expect(all.map(\.hasOutOfDate) == [true] && all[0].sourceLanguage == .english)
            #expect(try await !isOutOfDate(id, .english, in: world))
        }
    }

    @Test("What nobody reads in the text itself marks nothing: a description, or the same published again")
    func unmarked() async throws {
        try await withWorld { world in
            let id = try await article(world)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.description = "Another description."
            _ = try await world.desk.saveArticle(id, draft, publishing: true, by: .grace, in: world.here)
            #expect(try await !isOutOfDate(id, in: world))
            try await rewrite(id, "How to invite people.", in: world)
            #expect(try await !isOutOfDate(id, in: world))
        }
    }

    @Test("The original that comes back to what it was marks nothing any more")
    func restored() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await rewrite(id, "Another way.", in: world)
            try await rewrite(id, "How to invite people.", in: world)
            #expect(try await !isOutOfDate(id, in: world))
        }
    }

    @Test("Saving or publishing the translation clears the mark; typing in it doesn't")
    func saving() async throws {
        try await withWorld { world in
            for publishing in [true, false] {
                let id = try await article(world)
                try await rewrite(id, "Another way.", in: world)
                let german = try await ArticleDraft(language: .german, title: "Einladen", body: "Anders.").newer(
                    world, id)
                _ = try await world.desk.autosaveArticle(id, german, by: .grace, in: world.here)
                #expect(try await isOutOfDate(id, in: world))
                try await world.translate(id, to: .german, "Einladen", "Anders.", publishing: publishing)
                #expect(try await !isOutOfDate(id, in: world))
                try await rewrite(id, "A third way.", in: world)
                #expect(try await isOutOfDate(id, in: world))
            }
        }
    }

    /// Of the original that the German text is compared with.
    private func tag(_ id: String, _ world: World) async throws -> String {
        let record = try #require(try await world.desk.store.read(world.here.id) { try $0.article(id) })
        return try #require(try await world.desk.source(of: .german, in: record, world.here)?.tag)
    }

    @Test("“Still right” clears it, also twice; for a text that isn't there it is not found")
    func confirming() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await rewrite(id, "Another way.", in: world)
            for _ in 1...2 {
                try await world.desk.confirmTranslation(
                    .german, ofArticle: id, comparedWith: try await tag(id, world), in: world.here)
                #expect(try await !isOutOfDate(id, in: world))
            }
            #expect(try await world.revisions(id, .german).count == 1)
            try await rewrite(id, "A third way.", in: world)
            #expect(try await isOutOfDate(id, in: world))
            try await world.speak(.french)
            await #expect(throws: Problem.notFound) {
                try await world.desk.confirmTranslation(
                    .french, ofArticle: id, comparedWith: "", in: world.here)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.confirmTranslation(
                    .german, ofArticle: id, comparedWith: "", in: world.snapshot(world.globex))
            }
        }
    }

    @Test("The editor knows what the translation was made from, and what its original says now")
    func difference() async throws {
        try await withWorld { world in
            let id = try await article(world)
            func source() async throws -> SourceText? {
                let record = try await world.desk.article(id, in: world.here)
                return try await world.desk.source(of: .german, in: record, world.here)
            }
            #expect(try await source()?.former == nil)
            for body in ["Another way.", "A third way."] { try await rewrite(id, body, in: world) }
            try await rewrite(id, "A draft.", publishing: false, in: world)
            let now = try #require(try await source())
            #expect(now.text.body == "A third way." && now.isPublished)
            #expect(now.former?.body == "How to invite people.")
            let record = try await world.desk.article(id, in: world.here)
            #expect(try await world.desk.source(of: .english, in: record, world.here) == nil)
        }
    }

    @Test("Translations from before anything was noted are of what readers got until their original changed")
    func formerTexts() async throws {
        try await withWorld { world in
            let article = try await world.article("Password", german: "Kennwort", in: world.collection("Basics"))
            #expect(try await !isOutOfDate(article.id, in: world))
            _ = try await world.save(
                ArticleDraft(
                    language: .english, title: "Password", body: "New.",
                    revision: article.translations[0].updatedAt.milliseconds), publishing: true, id: article.id)
            #expect(try await isOutOfDate(article.id, in: world))
            #expect(try await world.revisions(article.id).map(\.deed) == [.published, .found])
        }
    }

    @Test("Another language is the original where somebody says so; the others are then its translations")
    func anotherSource() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await rewrite(id, "Another way.", in: world)
            try await world.desk.makeSource(.german, ofArticle: id, in: world.here)
            let record = try await world.desk.article(id, in: world.here)
            #expect(record.sourceLanguage == .german && !record.hasOutOfDate)
            try await world.translate(id, to: .german, "Team einladen", "Ganz anders.")
            #expect(try await isOutOfDate(id, .english, in: world))
            #expect(try await !isOutOfDate(id, .german, in: world))
            try await world.desk.makeSource(.english, ofArticle: id, in: world.here)
            #expect(try await world.desk.article(id, in: world.here).chosenSource == nil)
            #expect(try await !isOutOfDate(id, .english, in: world))
        }
    }

    @Test("With another main language an article's original is its text in that one")
    func mainLanguage() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await world.desk.makeMain("de", in: world.here)
            #expect(try await world.desk.article(id, in: world.here).sourceLanguage == .german)
            try await world.translate(id, to: .german, "Team einladen", "Ganz anders.")
            #expect(try await isOutOfDate(id, .english, in: world))
        }
    }

    @Test("What a clock publishes marks translations, and clears none")
    func scheduled() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await rewrite(id, "Another way.", publishing: false, in: world)
            let moment = world.clock.now + .hours(1)
            try await world.desk.schedule(.english, ofArticle: id, at: moment, by: .grace, in: world.here)
            world.clock.turn(by: .hours(2))
            try await world.desk.publishDue()
            #expect(try await isOutOfDate(id, in: world))
        }
    }

    @Test("A sync marks a translation whose original alone has changed, and none that came along")
    func syncing() async throws {
        try await withWorld { world in
            func take(_ english: String, _ german: String) async throws {
                let files = ["a/x.md": "# X\n\n\(english)", "a/x.de.md": "# X\n\n\(german)"]
                let cargo = MarkdownFolderReader.read(
                    files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }, folderName: "docs",
                    languages: world.here.languages)
                _ = try await world.desk.take(cargo, by: MovingOrder(source: "docs", manner: .mirror), in: world.here)
            }
            try await take("One.", "Eins.")
            let id = try await world.desk.articles(in: world.here)[0].article.id
            #expect(try await !isOutOfDate(id, in: world))
            try await take("Two.", "Eins.")
            #expect(try await isOutOfDate(id, in: world))
            try await take("Three.", "Drei.")
            #expect(try await !isOutOfDate(id, in: world))
        }
    }

    @Test("A translation or an article that is deleted leaves nothing to compare")
    func deleting() async throws {
        try await withWorld { world in
            let id = try await article(world)
            try await rewrite(id, "Another way.", in: world)
            _ = try await world.desk.apiDeleteTranslation(.german, ofArticle: id, if: .present, in: world.here)
            #expect(try await !world.desk.article(id, in: world.here).hasOutOfDate)
            #expect(try await world.bases(id).isEmpty)
            try await world.translate(id, to: .german, "Neu", "Neu.")
            #expect(try await world.bases(id).count == 1)
            try await world.desk.deleteArticle(id, in: world.here)
            #expect(try await world.bases(id).isEmpty)
        }
    }

    @Test("Readers are told nothing of it")
    func readers() async throws {
        try await withWorld { world in
            let id = try await article(world)
            let before = try await world.desk.reading(id, .german, for: .stranger, in: world.here)
            try await rewrite(id, "Another way.", in: world)
            let after = try await world.desk.reading(id, .german, for: .stranger, in: world.here)
            #expect(after.markdown == before.markdown && after.updatedAt == before.updatedAt)
        }
    }
}

extension World {
    fileprivate func bases(_ id: String) async throws -> [TranslationBasis] {
        try await desk.store.read(here.id) { try $0.bases(ofArticle: id) }
    }
}
