import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Drafts beside published texts, and their moments, come and go")
struct MovingDraftsTests {
    private let both = [
        "a/x.md": "# X\n\nPublished.", "a/x.draft.md": "# X\n\nWritten on.",
        "a/x.de.draft.md": "# X, deutsch\n\nEntwurf.",
    ]

    @Test("A draft file is a draft beside what readers get")
    func arriving() async throws {
        try await withWorld { world in
            let report = try await world.take(both)
            #expect(report.remarks == [] && report.count(.new) == 1)
            let record = try await world.onlyArticle()
            #expect(record.article.state == .published)
            #expect(record.article.translations.map(\.body) == ["Published."])
            #expect(record.draft(.english)?.body == "Written on.")
            #expect(record.draft(.german)?.title == "X, deutsch")
            #expect(try await world.take(both).count(.unchanged) == 1)
        }
    }

    @Test("Drafts alone are an article that isn't published")
    func alone() async throws {
        try await withWorld { world in
            try await world.take(["a/x.draft.md": "# X\n\nText."])
            let record = try await world.onlyArticle()
            #expect(record.article.state == .draft && record.texts.map(\.body) == ["Text."])
        }
    }

    @Test("A changed text leaves the draft beside it, a changed draft the text; a draft that is gone is discarded")
    func changing() async throws {
        try await withWorld { world in
            try await world.take(both)
            var files = both
            files["a/x.md"] = "# X\n\nPublished again."
            #expect(try await world.take(files).count(.changed) == 1)
            var record = try await world.onlyArticle()
            #expect(record.article.translations.map(\.body) == ["Published again."])
            #expect(record.draft(.english)?.body == "Written on.")
            files["a/x.draft.md"] = "# X\n\nWritten on and on."
            try await world.take(files)
            record = try await world.onlyArticle()
            #expect(record.article.translations.map(\.body) == ["Published again."])
            #expect(record.draft(.english)?.body == "Written on and on.")
            files["a/x.draft.md"] = nil
            try await world.take(files)
            record = try await world.onlyArticle()
            #expect(record.draft(.english) == nil && record.draft(.german) != nil)
            #expect(try await world.take(files).count(.unchanged) == 1)
        }
    }

    @Test("A draft that the team has written on stays, and is told")
    func edited() async throws {
        try await withWorld { world in
            try await world.take(both)
            let record = try await world.onlyArticle()
            let draft = try #require(record.draft(.english))
            _ = try await world.desk.saveArticle(
                record.article.id,
                ArticleDraft(
                    language: .english, title: "X", body: "By hand.", revision: draft.updatedAt.milliseconds),
                by: .unknown, in: world.snapshot)
            let kept = try await world.take(both.merging(["a/x.draft.md": "# X\n\nOther."]) { $1 })
            #expect(kept.count(.kept) == 1)
            #expect(try await world.onlyArticle().draft(.english)?.body == "By hand.")
        }
    }

    @Test("An export with drafts and moments makes the same in an empty workspace")
    func roundTrip() async throws {
        try await withWorld { world in
            let moment = (world.clock.now + .days(2)).iso
            try await world.take([
                "a/x.md": "# X\n\nPublished. [y](y.md)", "a/y.draft.md": "# Y\n\nNot yet.",
                "a/x.draft.md": "---\ntitle: X\npublish_at: \(moment)\n---\nWritten on.",
                "a/z.md": "---\ntitle: Z\nstate: draft\npublish_at: \(moment)\n---\nSoon.",
                "a/w.draft.md": "---\ntitle: W\nstate: archived\n---\nOld.",
            ])
            let first = try await world.contents(world.desk.export(world.snapshot), world.acme)
            #expect(first.count == 6)
            let report = try await world.take(first, at: world.globex)
            #expect(report.remarks == [] && report.count(.new) == 4)
            let second = try await world.contents(
                world.desk.export(world.snapshot(world.globex)), world.globex)
            #expect(second == first)
            let articles = try await world.desk.articles(in: world.snapshot(world.globex))
            #expect(articles.flatMap(\.schedules).map(\.publishAt.iso) == [moment, moment])
        }
    }

    @Test("A moment publishes its draft by itself, and a folder that still says so changes nothing")
    func moments() async throws {
        try await withWorld { world in
            let moment = (world.clock.now + .days(2)).iso
            let files = [
                "a/x.md": "# X\n\nPublished.",
                "a/x.draft.md": "---\ntitle: X\npublish_at: \(moment)\n---\nNews.",
            ]
            try await world.take(files, manner: .mirror)
            #expect(try await world.take(files, manner: .mirror).count(.unchanged) == 1)
            world.clock.turn(by: .days(3))
            try await world.desk.publishDue()
            #expect(try await world.onlyArticle().article.translations.map(\.body) == ["News."])
            try await world.take(files, manner: .mirror)
            let record = try await world.onlyArticle()
            #expect(record.article.translations.map(\.body) == ["News."] && record.drafts == [])
            #expect(try await world.take(files, manner: .mirror).count(.unchanged) == 1)
        }
    }

    @Test("What is no moment is told", arguments: ["tomorrow", "2027-02-30T09:00:00Z", "2027-01-31T09:00:00"])
    func wrongMoment(text: String) async throws {
        try await withWorld { world in
            let report = try await world.take(["a/x.draft.md": "---\ntitle: X\npublish_at: \(text)\n---\nText."])
            #expect(report.remarks.map(\.line) == [3])
            #expect(try await world.onlyArticle().schedules == [])
        }
    }
}

extension World {
    fileprivate func onlyArticle() async throws -> ArticleRecord {
        let articles = try await desk.articles(in: snapshot)
        return try #require(articles.count == 1 ? articles[0] : nil)
    }
}
