import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Pictures and files that come and go with articles")
struct MovingFilesTests {
    private static let files: [String: [UInt8]] = [
        "img/screen shot.png": TestPicture.png, "a/list.pdf": Array("%PDF-1.7 prices".utf8),
        "a/bad.svg": Array("<svg></svg>".utf8), "a/empty.png": [],
    ]
    private static let text = "# X\n\n![Screen](../img/screen%20shot.png)\n\n[Prices](list.pdf#page=2)"

    @Test("Images and linked files of the folder come along, once, and again without doubles")
    func arriving() async throws {
        try await withWorld { world in
            let report = try await world.take(["a/x.md": Self.text, "a/y.md": Self.text], beside: Self.files)
            #expect(report.remarks == [] && report.newFiles == 2)
            let body = try await world.body("X") ?? ""
            let ids = FileAddress.ids(in: body)
            #expect(ids.count == 2 && body.contains(".pdf#page=2)"))
            let kept = try await world.files(ids)
            #expect(Set(kept.map(\.name)) == ["screen shot.png", "list.pdf"])
            let again = try await world.take(["a/x.md": Self.text, "a/y.md": Self.text], beside: Self.files)
            #expect(again.newFiles == 0 && again.count(.unchanged) == 2)
            var other = Self.files
            other["a/list.pdf"] = Array("%PDF-1.7 new prices".utf8)
            let changed = try await world.take(["a/x.md": Self.text, "a/y.md": Self.text], beside: other)
            #expect(changed.newFiles == 1 && changed.count(.changed) == 2)
        }
    }

    @Test("A rehearsal counts the files and keeps none")
    func rehearsal() async throws {
        try await withWorld { world in
            let report = try await world.take(["a/x.md": Self.text], beside: Self.files, isRehearsal: true)
            #expect(report.newFiles == 2)
            #expect(try await world.desk.store.read(world.snapshot.id) { try $0.articleFileCount() } == 0)
        }
    }

    @Test(
        "A file that can't be taken is reported with its line, and its article comes",
        arguments: [
            ("![x](bad.svg)", "SVG"), ("![x](empty.png)", "empty"), ("![x](../../secret.png)", "out of the folder"),
            ("![x](%2e%2e/%2e%2e/secret.png)", "out of the folder"), ("[x](../../../etc/passwd)", "out of the folder"),
            ("![x](gone.png)", "There is no image"),
        ])
    func refused(link: String, reason: String) async throws {
        try await withWorld { world in
            let report = try await world.take(["a/x.md": "# X\n\n\(link)"], beside: Self.files)
            #expect(report.count(.new) == 1 && report.newFiles == 0)
            #expect(report.remarks.map(\.line) == [3])
            #expect(report.remarks.first?.reason.contains(reason) == true)
            #expect(try await world.body("X") == link)
        }
    }

    @Test("What is exported with its files imports to the same, byte for byte, here and elsewhere")
    func roundTrip() async throws {
        try await withWorld { world in
            let text = Self.text + "\n\n[Notes](notes.md)\n"
            try await world.take(["a/x.md": text], beside: Self.files.merging(["a/v1.2 (b).bin": [0, 1]]) { $1 })
            let notes = try await world.desk.keepFile(
                Array("# No article".utf8), named: "Über uns.md", in: world.snapshot)
            try await world.edit("X", to: (try await world.body("X") ?? "") + "\n\n[About](\(notes.address.text))")
            let first = try await world.desk.export(world.snapshot)
            #expect(first.attachments.count == 3)
            #expect(first.attachments.map(\.path).contains { $0.hasPrefix("_files/screen-shot-") })
            let exported = try await world.contents(first, world.acme)

            let elsewhere = try await world.take(exported, at: world.globex)
            #expect(elsewhere.newFiles == 3 && elsewhere.count(.new) == 1)
            let second = try await world.desk.export(world.snapshot(world.globex))
            #expect(try await world.contents(second, world.globex) == exported)

            let back = try await world.take(exported, at: world.acme)
            #expect(back.newFiles == 0 && back.articles.map(\.outcome) == [.unchanged])
        }
    }

    @Test("Pictures of another product stay where they are and are told, until somebody asks for them; then for good")
    func foreign() async throws {
        try await withWorld { world in
            let address = "https://cdn.example/a%20b.png?x=1"
            var text = MovedText(
                language: .english, title: "X", body: "![](\(address)) ![](https://cdn.example/page)", file: "article 1"
            )
            text.files = [
                address: MovedFileLink(name: address, isImage: true),
                "https://cdn.example/page": MovedFileLink(name: "https://cdn.example/page", isImage: true),
            ]
            var cargo = Cargo()
            cargo.collections = [MovedCollection(key: "1")]
            cargo.collections[0].texts = [.init(language: .english, name: "Shelf")]
            cargo.articles = [MovedArticle(key: "1", collection: "1")]
            cargo.articles[0].texts = [text]
            let order = MovingOrder(source: "intercom")
            let untouched = try await world.desk.take(cargo, by: order, in: world.snapshot)
            #expect(untouched.remarks.map(\.reason) == ["Its 2 images are still at their old addresses."])

            let web = TestFiles([address: TestPicture.png, "https://cdn.example/page": Array("<html>".utf8)])
            let brought = try await world.desk.take(cargo, by: order, in: world.snapshot, files: web)
            #expect(brought.newFiles == 1 && brought.count(.changed) == 1)
            #expect(brought.remarks.map(\.reason).allSatisfy { $0.contains("no picture") })
            let body = try await world.body("X") ?? ""
            #expect(try await world.files(FileAddress.ids(in: body)).map(\.name) == ["a b.png"])

            let later = try await world.desk.take(cargo, by: order, in: world.snapshot)
            #expect(later.count(.unchanged) == 1)
            #expect(try await world.body("X") == body)
        }
    }
}

/// Files in memory.
struct TestFiles: MovedFiles {
    let files: [String: [UInt8]]

    init(_ files: [String: [UInt8]]) { self.files = files }

    func bytes(of name: String) async throws(MovedFileFailure) -> [UInt8] {
        guard let bytes = files[name] else { throw .unasked }
        return bytes
    }
}

extension World {
    @discardableResult
    fileprivate func take(
        _ texts: [String: String], beside files: [String: [UInt8]], isRehearsal: Bool = false
    ) async throws -> MovingReport {
        try await take(
            texts.mapValues { Array($0.utf8) }.merging(files) { $1 }, at: acme, isRehearsal: isRehearsal)
    }

    /// A whole folder.
    func take(
        _ folder: [String: [UInt8]], at founded: Founded, source: String = "folder",
        manner: MovingOrder.Manner = .add, isRehearsal: Bool = false
    ) async throws -> MovingReport {
        let read = folder.filter { MarkdownFolderReader.reads($0.key) }.map { SourceFile(path: $0, bytes: $1) }
        let cargo = MarkdownFolderReader.read(
            read, others: Set(folder.keys).subtracting(read.map(\.path)), folderName: "folder",
            defaultLanguage: .english)
        return try await desk.take(
            cargo, by: MovingOrder(source: source, manner: manner, isRehearsal: isRehearsal),
            in: snapshot(founded), files: TestFiles(folder))
    }

    /// All that an export writes.
    func contents(_ export: CentreExport, _ founded: Founded) async throws -> [String: [UInt8]] {
        var contents = Dictionary(uniqueKeysWithValues: export.files.map { ($0.path, $0.bytes) })
        for file in export.attachments {
            var bytes: [UInt8] = []
            try await desk.write(file, in: snapshot(founded)) { bytes += $0 }
            contents[file.path] = bytes
        }
        return contents
    }

    fileprivate func files(_ ids: Set<String>) async throws -> [ArticleFile] {
        try await desk.store.read(snapshot.id) { try $0.articleFiles(ids) }
    }
}
