import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Taking articles in from a folder")
struct TakingCargoTests {
    @Test("What a folder says is in the help centre, with links that lead from article to article")
    func arriving() async throws {
        try await withWorld { world in
            let report = try await world.take([
                "billing/_collection.md": "---\ntitle: Billing\nicon: card\naudience: signed_in\n---\n",
                "billing/cards/lost.md": "# A lost card\n\nSee [your invoice](../invoice.md#the-total).",
                "billing/invoice.md":
                    "---\ntitle: Your invoice\ndescription: D\naliases: /old/invoice\nstate: draft\n---\nText.",
                "billing/invoice.de.md": "---\ntitle: Ihre Rechnung\n---\nText, deutsch.",
            ])
            #expect(report.isComplete)
            #expect(report.count(.new) == 2)
            #expect((report.newCollections, report.newRedirects) == (2, 1))
            let collections = try await world.desk.collections(in: world.snapshot)
            #expect(collections.map { $0.translations[0].title } == ["Billing", "Cards"])
            #expect(collections[1].parentID == collections[0].id)
            #expect(collections[0].audience == .signedIn)
            let articles = try await world.desk.articles(in: world.snapshot)
            let invoice = try #require(articles.first { $0.text("Your invoice") != nil })
            let card = try #require(articles.first { $0.text("A lost card") != nil })
            #expect(invoice.article.state == .draft)
            #expect(card.article.state == .published)
            #expect(invoice.text("Ihre Rechnung")?.language == .german)
            #expect(
                card.text("A lost card")?.body
                    == "See [your invoice](/en/articles/your-invoice-\(invoice.article.id)#to-the-total).")
            let target = try await world.desk.redirect(from: "/old/invoice", in: world.snapshot)
            #expect(target == .article(id: invoice.article.id))
        }
    }

    @Test("The same folder again changes nothing; a changed file changes its article alone")
    func again() async throws {
        try await withWorld { world in
            let files = ["a/x.md": "# X\n\nOne. [y](y.md)", "a/y.md": "# Y\n\nTwo."]
            try await world.take(files)
            let before = try await world.desk.articles(in: world.snapshot)
            let again = try await world.take(files)
            #expect(again.count(.unchanged) == 2)
            #expect(again.newCollections + again.changedCollections + again.newRedirects == 0)
            #expect(try await world.desk.articles(in: world.snapshot) == before)

            let changed = try await world.take(files.merging(["a/y.md": "# Y\n\nThree."]) { $1 })
            #expect(changed.articles.map(\.outcome) == [.unchanged, .changed])
            let after = try await world.desk.articles(in: world.snapshot)
            #expect(after.map(\.article.id) == before.map(\.article.id))
            #expect(after.contains { $0.text("Y")?.body == "Three." })
        }
    }

    @Test("A link to an article that is left out stays as it was written, and is one when that article comes")
    func linkToLeftOut() async throws {
        try await withWorld { world in
            var files = ["a/x.md": "# X\n\nOne. [y](y.md)", "a/y.md": "---\naudience: gold\n---\n# Y\n\nTwo."]
            let first = try await world.take(files)
            #expect(first.remarks.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.leftOut, .part])
            #expect(first.remarks.contains { $0.place == "a/x.md" && $0.reason.contains("y.md") })
            let again = try await world.take(files)
            #expect(again.articles.map(\.outcome) == [.unchanged])
            #expect(try await world.desk.articles(in: world.snapshot).first?.text("X")?.body == "One. [y](y.md)")
            files["a/y.md"] = "# Y\n\nTwo."
            let both = try await world.take(files)
            #expect(both.isComplete && both.articles.map(\.outcome) == [.changed, .new])
            let y = try await world.desk.articles(in: world.snapshot).first { $0.text("Y") != nil }
            let x = try await world.desk.articles(in: world.snapshot).first { $0.text("X") != nil }
            #expect(x?.text("X")?.body == "One. [y](/en/articles/y-\(y?.article.id ?? ""))")
            files["a/y.md"] = "---\naudience: gold\n---\n# Y\n\nTwo."
            let later = try await world.take(files)
            #expect(later.articles.map(\.outcome) == [.unchanged], "it is still there from before")
        }
    }

    @Test("What somebody has changed at the desk stays, until it is overwritten on purpose")
    func edited() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "# X\n\nOne."])
            try await world.edit("X", to: "By hand.")
            // The source has nothing new: nothing to tell.
            #expect(try await world.take(["a/x.md": "# X\n\nOne."]).isComplete)
            let kept = try await world.take(["a/x.md": "# X\n\nTwo."])
            #expect(kept.count(.kept) == 1)
            #expect(!kept.isComplete)
            #expect(kept.remarks.map(\.place) == ["a/x.md"])
            #expect(try await world.body("X") == "By hand.")
            let overwritten = try await world.take(["a/x.md": "# X\n\nTwo."], overwrites: true)
            #expect(overwritten.count(.changed) == 1)
            #expect(try await world.body("X") == "Two.")
        }
    }

    @Test("What was deleted at the desk stays deleted, until it is wanted again")
    func deleted() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "# X\n\nOne."])
            let id = try await world.desk.articles(in: world.snapshot)[0].article.id
            try await world.desk.deleteArticle(id, in: world.snapshot)
            let kept = try await world.take(["a/x.md": "# X\n\nOne."])
            #expect(kept.count(.kept) == 1)
            #expect(try await world.desk.articles(in: world.snapshot).isEmpty)
            #expect(try await world.take(["a/x.md": "# X\n\nOne."], overwrites: true).count(.new) == 1)
            #expect(try await world.body("X") == "One.")
        }
    }

    @Test("A rehearsal says what would happen, and writes nothing")
    func rehearsal() async throws {
        try await withWorld { world in
            let files = [
                "a/x.md": "---\ntitle: X\naudience: Pro\naliases: /old\n---\nOne.",
                "_audiences.json": "[{\"name\": \"Pro\", \"rule\": \"plan = \\\"pro\\\"\"}]",
            ]
            let rehearsed = try await world.take(files, isRehearsal: true)
            #expect(try await world.desk.articles(in: world.snapshot).isEmpty)
            #expect(try await world.desk.collections(in: world.snapshot).isEmpty)
            #expect(world.snapshot.audiences.isEmpty)
            let real = try await world.take(files)
            #expect(real.articles == rehearsed.articles)
            #expect(real.remarks == rehearsed.remarks)
            #expect((real.newAudiences, real.newCollections, real.newRedirects) == (1, 1, 1))
            #expect((rehearsed.newAudiences, rehearsed.newCollections, rehearsed.newRedirects) == (1, 1, 1))
            let article = try await world.desk.articles(in: world.snapshot)[0].article
            #expect(article.audience == .named(id: world.snapshot.audiences[0].id))
        }
    }

    @Test(
        "An audience that isn't known keeps an article out, rather than opening it for everyone",
        arguments: ["Pro", "audience:01jd0000000000000000000000", "everybody", "signed in"])
    func unknownAudience(name: String) async throws {
        try await withWorld { world in
            let report = try await world.take([
                "a/x.md": "---\ntitle: X\naudience: \"\(name)\"\n---\nOne.",
                "b/_collection.md": "---\ntitle: B\naudience: \"\(name)\"\n---\n", "b/y.md": "# Y\n\nTwo.",
                "c/z.md": "# Z\n\nThree.",
            ])
            #expect(try await world.desk.articles(in: world.snapshot).map(\.article.translations[0].title) == ["Z"])
            #expect(report.remarks.filter { $0.kind == .leftOut }.count == 3)
        }
    }

    @Test("A stop leaves whole articles, and the next run brings the rest without doubles")
    func stopped() async throws {
        try await withWorld { world in
            let files = Dictionary(uniqueKeysWithValues: (1...50).map { ("a/\($0).md", "# Article \($0)\n\nText.") })
            let stopped = try await world.take(files, stopAfter: 1)
            #expect(stopped.wasStopped)
            let some = try await world.desk.articles(in: world.snapshot)
            #expect((1..<50).contains(some.count))
            #expect(some.allSatisfy { $0.article.state == .published && !$0.texts.isEmpty })
            let rest = try await world.take(files)
            #expect(rest.count(.new) == 50 - some.count)
            #expect(try await world.desk.articles(in: world.snapshot).count == 50)
        }
    }

    @Test("Two sources with the same paths never touch each other's articles")
    func sources() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "# X\n\nOne."], source: "first")
            let report = try await world.take(["a/x.md": "# X\n\nTwo."], source: "second")
            #expect(report.count(.new) == 1)
            #expect(try await world.desk.articles(in: world.snapshot).count == 2)
            // A collection of the same name for the same people is the same.
            #expect(try await world.desk.collections(in: world.snapshot).count == 1)
        }
    }

    @Test("A collection of the same name for other people isn't taken for the same")
    func narrowCollection() async throws {
        try await withWorld { world in
            try await world.collection("Billing")
            try await world.take([
                "billing/_collection.md": "---\ntitle: Billing\naudience: signed_in\n---\n",
                "billing/x.md": "# X\n\nOne.",
            ])
            let record = try await world.desk.articles(in: world.snapshot)[0]
            #expect(record.audiences.contains(.signedIn))
        }
    }

    @Test("A former address that leads elsewhere already stays so")
    func takenAddress() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "---\ntitle: X\naliases: /old\n---\nOne."])
            let report = try await world.take(
                ["a/y.md": "---\ntitle: Y\naliases: [/old, /desk/x]\n---\nOne."], source: "other")
            #expect(report.newRedirects == 0)
            #expect(report.remarks.count == 2)
        }
    }

    @Test("Too long a text is left out with its reason, a long description is shortened")
    func limits() async throws {
        try await withWorld { world in
            let long = String(repeating: "ä", count: 60_000)
            let report = try await world.take([
                "a/long.md": "# Long\n\n\(long)", "a/title.md": "# \(long)\n\nText.", "a/empty.md": "# Empty",
                "a/fine.md": "---\ntitle: Fine\ndescription: \(long)\n---\nText.", "a/fine.de.md": "# Lang\n\n\(long)",
            ])
            let articles = try await world.desk.articles(in: world.snapshot)
            #expect(articles.map(\.article.translations.count) == [1])
            #expect(articles[0].article.translations[0].description.count == ArticleDraft.longestDescription)
            #expect(
                Set(report.remarks.map(\.place)) == [
                    "a/long.md", "a/title.md", "a/empty.md", "a/fine.md", "a/fine.de.md",
                ])
        }
    }

    @Test("A mirror takes out what its folder no longer has, and only that")
    func mirror() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("Own")
            try await world.article("Own", in: shelf)
            try await world.take(["a/z.md": "# Z\n\nOne."], source: "other")
            let files = ["a/x.md": "# X\n\nOne.", "a/x.de.md": "# X auf Deutsch\n\nEins.", "a/y.md": "# Y\n\nTwo."]
            try await world.take(files, manner: .mirror)
            try await world.edit("X", to: "By hand.")

            let rehearsed = try await world.take(["a/x.md": "# X\n\nOne."], manner: .mirror, isRehearsal: true)
            #expect(rehearsed.articles.map(\.outcome) == [.changed, .archived])
            let report = try await world.take(["a/x.md": "# X\n\nOne."], manner: .mirror)
            #expect(report.articles == rehearsed.articles)
            #expect(try await world.body("X") == "One.")
            #expect(try await world.published() == ["Own", "X", "Z"])
            #expect(
                try await world.take(["a/x.md": "# X\n\nOne."], manner: .mirror).articles.map(\.outcome) == [.unchanged]
            )

            // The article that comes back is the same one, at the same address.
            let ids = Set(try await world.desk.articles(in: world.snapshot).map(\.article.id))
            let back = try await world.take(files, manner: .mirror)
            #expect(back.articles.map(\.outcome) == [.changed, .changed])
            #expect(try await world.published() == ["Own", "X", "Y", "Z"])
            #expect(Set(try await world.desk.articles(in: world.snapshot).map(\.article.id)) == ids)
        }
    }

    @Test("A folder in which nothing is known is taken for another one, and nothing is taken out")
    func otherFolder() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "# X\n\nOne."], manner: .mirror)
            await #expect(throws: Problem.self) {
                try await world.take(["b/y.md": "# Y\n\nTwo."], manner: .mirror)
            }
            #expect(try await world.published() == ["X"])
        }
    }

    @Test("A part for an audience comes by its name, and goes by its name")
    func parts() async throws {
        try await withWorld { world in
            let body = "Open.\n\n:::audience \"Pro\"\nYour limit.\n:::\n\n:::audience \"Gone\"\nNothing.\n:::"
            let report = try await world.take([
                "_audiences.json": "[{\"name\": \"Pro\", \"rule\": \"plan = \\\"pro\\\"\"}]",
                "a/x.md": "# X\n\n\(body)",
            ])
            #expect(report.remarks.map(\.kind) == [.part])
            let id = world.snapshot.audiences[0].id
            let kept = try await world.body("X") ?? ""
            #expect(kept.contains(":::audience audience:\(id)"))
            let export = try await world.desk.export(world.snapshot)
            let file = export.files.first { $0.path.hasSuffix("x.md") }
            let written = String(decoding: try #require(file).bytes, as: UTF8.self)
            #expect(written.hasSuffix(body + "\n"))
        }
    }

    @Test("A mirror doesn't take out what it could only not read")
    func unreadMirror() async throws {
        try await withWorld { world in
            try await world.take(["a/x.md": "# X\n\nOne.", "a/y.md": "# Y\n\nTwo."], manner: .mirror)
            let report = try await world.take(
                ["a/x.md": "---\ntitle: X\nno end", "a/y.md": "# Y\n\nTwo."], manner: .mirror)
            #expect(report.count(.archived) == 0)
            #expect(try await world.published() == ["X", "Y"])
        }
    }
}

extension World {
    @discardableResult
    func take(
        _ files: [String: String], source: String = "docs", manner: MovingOrder.Manner = .add, overwrites: Bool = false,
        isRehearsal: Bool = false, stopAfter looks: Int? = nil
    ) async throws -> MovingReport {
        let cargo = MarkdownFolderReader.read(
            files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }, folderName: source, languages: .usual)
        let looked = Looks()
        return try await desk.take(
            cargo, by: MovingOrder(source: source, manner: manner, overwrites: overwrites, isRehearsal: isRehearsal),
            in: snapshot, watch: MovingWatch(isStopped: { looks.map { looked.next() > $0 } ?? false }))
    }

    func edit(_ title: String, to body: String) async throws {
        let record = try await desk.articles(in: snapshot).first { $0.text(title) != nil }
        let text = try #require(record?.text(title))
        _ = try await desk.saveArticle(
            record?.article.id,
            ArticleDraft(
                language: text.language, title: title, description: text.description, body: body,
                revision: text.updatedAt.milliseconds), publishing: true, by: .unknown, in: snapshot)
    }

    func body(_ title: String) async throws -> String? {
        try await desk.articles(in: snapshot).lazy.compactMap { $0.text(title)?.body }.first
    }

    func published() async throws -> [String] {
        try await desk.articles(in: snapshot).filter { $0.article.state == .published }
            .map { $0.article.translations[0].title }.sorted()
    }
}

extension ArticleRecord {
    func text(_ title: String) -> Article.Translation? { texts.first { $0.title == title } }
}
