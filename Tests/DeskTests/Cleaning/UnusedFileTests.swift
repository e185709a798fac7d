import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Files that nothing names")
struct UnusedFileTests {
    @Test("A file that no text, draft or revision names is removed after 30 days, with its pieces")
    func swept() async throws {
        try await withWorld { world in
            let file = try await world.keep("a.bin")
            try await world.desk.clean()
            world.clock.turn(by: .days(29))
            try await world.desk.clean()
            #expect(try await world.has(file))
            world.clock.turn(by: .days(2))
            try await world.desk.clean()
            #expect(try await world.has(file) == false)
            let piece = try await world.desk.piece(0, of: file.address, in: world.snapshot)
            #expect(piece == nil)
        }
    }

    @Test("An article that isn't published is known by its draft's title")
    func draftsTitle() async throws {
        try await withWorld { world in
            let file = try await world.keep("a")
            let shelf = try await world.collection("Shelf")
            let draft = ArticleDraft(
                language: .english, title: "Not out yet", body: "[a](\(file.address.text))", collectionID: shelf.id)
            _ = try await world.desk.saveArticle(nil, draft, by: .unknown, in: world.snapshot)
            let line = try #require(try await world.desk.files(in: world.snapshot).lines.first)
            #expect(line.formerly.map(\.titles) == [[.english: "Not out yet"]])
        }
    }

    @Test("What a text names stays, and so does what only a draft or an earlier version names")
    func named() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("Shelf")
            let (shown, drafted, former) = (
                try await world.keep("a"), try await world.keep("b"), try await world.keep("c")
            )
            try await world.article("X", "[a](\(shown.address.text))", in: shelf)
            let article = try await world.article("Y", "Text.", in: shelf)
            for (body, publishes) in [
                ("[c](\(former.address.text))", true), ("Without.", true), ("[b](\(drafted.address.text))", false),
            ] {
                world.clock.turn(by: .hours(1))
                try await world.write(body, article.id, publishes: publishes)
            }
            try await world.months(3)
            for file in [shown, drafted, former] { #expect(try await world.has(file)) }
            let page = try await world.desk.files(in: world.snapshot)
            #expect(page.unused == 0 && page.count == 3)
            let line = try #require(page.lines.first { $0.file.id == former.id })
            #expect(line.articles.isEmpty && line.formerly.map(\.id) == [article.id])

            try await world.desk.deleteArticle(article.id, in: world.snapshot)
            try await world.desk.clean()
            #expect(try await world.has(former))
            try await world.months(1)
            #expect(try await world.has(former) == false)
            #expect(try await world.has(drafted) == false)
            #expect(try await world.has(shown))
        }
    }

    @Test("A file that is sent again isn't removed under the hands of whoever is about to use it")
    func sentAgain() async throws {
        try await withWorld { world in
            let file = try await world.keep("a")
            try await world.desk.clean()
            world.clock.turn(by: .days(29))
            _ = try await world.keep("a")
            try await world.desk.clean()
            world.clock.turn(by: .days(2))
            try await world.desk.clean()
            #expect(try await world.has(file))
        }
    }

    @Test("What nothing names can be deleted by hand, what is used can't, and nothing of another workspace")
    func deleting() async throws {
        try await withWorld { world in
            let (unused, used) = (try await world.keep("a"), try await world.keep("b"))
            try await world.article("X", "[b](\(used.address.text))", in: try await world.collection("Shelf"))
            let page = try await world.desk.files(unusedOnly: true, in: world.snapshot)
            #expect(page.lines.map(\.file.id) == [unused.id] && page.unused == 1)
            await #expect(throws: Problem.notFound) {
                try await world.desk.deleteFile(unused.id, in: world.snapshot(world.globex))
            }
            await #expect(throws: Problem(.conflict, "file_in_use")) {
                try await world.desk.deleteFile(used.id, in: world.snapshot)
            }
            try await world.desk.deleteFile(unused.id, in: world.snapshot)
            #expect(try await world.has(unused) == false)
            #expect(try await world.has(used))
        }
    }

    @Test("Many files come page by page, the newest first")
    func pages() async throws {
        try await withWorld { world in
            for number in 0..<60 {
                if number.isMultiple(of: 7) { world.clock.turn(by: .seconds(1)) }
                _ = try await world.keep("file \(number)")
            }
            let first = try await world.desk.files(in: world.snapshot)
            let second = try await world.desk.files(after: first.next, in: world.snapshot)
            #expect(first.lines.count == 50 && second.lines.count == 10 && second.next == nil)
            let all = (first.lines + second.lines)
            #expect(Set(all.map(\.file.id)).count == 60)
            #expect(all.map(\.madeAt) == all.map(\.madeAt).sorted(by: >))
        }
    }
}

extension World {
    fileprivate func keep(_ name: String) async throws -> ArticleFile {
        try await desk.keepFile(Array("What \(name) holds".utf8), named: name, in: snapshot)
    }

    fileprivate func has(_ file: ArticleFile) async throws -> Bool {
        try await desk.store.read(snapshot.id) { try $0.articleFile(file.id) } != nil
    }

    fileprivate func write(_ body: String, _ id: String, publishes: Bool) async throws {
        let record = try await desk.article(id, in: snapshot)
        let text = try #require(record.text(.english))
        _ = try await desk.saveArticle(
            id,
            ArticleDraft(
                language: .english, title: text.title, body: body, revision: text.updatedAt.milliseconds),
            publishing: publishes, by: .unknown, in: snapshot)
    }

    fileprivate func months(_ count: Int) async throws {
        for _ in 0..<count {
            try await desk.clean()
            clock.turn(by: .days(31))
        }
        try await desk.clean()
    }
}
