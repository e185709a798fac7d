import Domain
import Store
import TestSupport
import Testing

@testable import Desk

@Suite("Pictures and files of articles")
struct FileTests {
    private static let text = Array("A price list.".utf8)

    private func keep(_ bytes: [UInt8], named name: String = "a.png", _ world: World) async throws -> ArticleFile {
        try await world.desk.keepFile(bytes, named: name, in: world.snapshot)
    }

    private func bytes(of address: FileAddress, _ world: World) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var number = 0
        while let piece = try await world.desk.piece(number, of: address, in: world.snapshot) {
            bytes += piece
            number += 1
        }
        return bytes
    }

    @Test("A picture is kept once, with its size and smaller forms, under the hash of what is kept")
    func picture() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            #expect(file.type == "image/png" && file.pixels == PixelSize(width: 600, height: 8))
            #expect(file.widths == [480])
            #expect(try await keep(TestPicture.png + [0, 1, 2], named: "other.jpg", world) == file)
            let original = try await bytes(of: file.address, world)
            let smaller = try await bytes(of: file.address(width: 480), world)
            #expect(original.count == file.size && original.starts(with: [0x89, 0x50]))
            #expect(smaller.count < original.count && smaller.starts(with: "RIFF".utf8))
        }
    }

    @Test("A file longer than a piece comes back whole")
    func pieces() async throws {
        try await withWorld { world in
            let long = (0..<(WorkspaceStore.pieceLength * 2 + 5)).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let file = try await keep(long, named: "a.bin", world)
            #expect(try await bytes(of: file.address, world) == long)
            #expect(file.type == "application/octet-stream" && !file.isPicture)
        }
    }

    @Test(
        "What a file is, its bytes say, not its name",
        arguments: [
            (text, "text/plain; charset=utf-8"), (Array("%PDF-1.7 x".utf8), "application/pdf"),
            ([0x50, 0x4B, 3, 4, 0], "application/zip"), ([0, 1, 2], "application/octet-stream"),
            (Array("<html><script>1</script>".utf8), "text/plain; charset=utf-8"),
        ] as [([UInt8], String)])
    func types(bytes: [UInt8], type: String) async throws {
        try await withWorld { world in
            let file = try await keep(bytes, named: "picture.bin", world)
            #expect(file.type == type && !file.isPicture)
        }
    }

    @Test(
        "What is a picture by its name alone is refused, and it is said why",
        arguments: ["picture.png", "picture.PNG", "a.b.jpeg", "x.webp", "x.gif", "x.jpg", "x.avif", "x.heic", "x.bmp"])
    func pictureByName(name: String) async throws {
        try await withWorld { world in
            for bytes in [Self.text, [0, 1, 2], Array("%PDF-1.7 x".utf8)] {
                let problems = await #expect(throws: FormProblems.self) { try await keep(bytes, named: name, world) }
                #expect(problems?.faults["file"]?.code == "pictureByName")
            }
            let picture = try await keep(TestPicture.png, named: "list.txt", world)
            #expect(picture.isPicture)
        }
    }

    @Test(
        "What can't be shown safely or read is refused with a reason, and nothing is kept",
        arguments: [
            ([], "fileEmpty"), (Array(TestPicture.png.prefix(40)), "pictureUnknown"),
            (Array("GIF89a broken".utf8), "pictureUnknown"),
            (Array("\0\0\0\u{18}ftypheic\0\0\0\0".utf8), "pictureUnknown"),
            (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".utf8), "svgRefused"),
            (Array("\u{FEFF}<?xml version=\"1.0\"?><!-- x --><SVG>".utf8), "svgRefused"),
            ([UInt8](repeating: 1, count: Desk.longestFile + 1), "fileTooLarge"),
            (bomb, "pictureTooLarge"),
        ] as [([UInt8], String)])
    func refused(bytes: [UInt8], code: String) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) { try await keep(bytes, world) }
            #expect(problems?.faults["file"]?.code == code)
            let count = try await world.desk.store.read(world.acme.workspace.id) { try $0.articleFileCount() }
            #expect(count == 0)
        }
    }

    private static var bomb: [UInt8] {
        var bytes = TestPicture.png
        bytes.replaceSubrange(16..<24, with: [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50])
        return bytes
    }

    @Test(
        "A name is for people: no path, nothing unseen, not endless",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\x\\a.txt", "a.txt"), ("exe.\u{202E}fdp", "exe.fdp"),
            ("a\u{200B}\u{0}b\r\nc.txt", "abc.txt"), ("...", "file"), ("", "file"), ("/", "file"),
            ("Preise & Größen.pdf", "Preise & Größen.pdf"),
            (String(repeating: "a", count: 300) + ".pdf", String(repeating: "a", count: 116) + ".pdf"),
        ])
    func names(written: String, kept: String) async throws {
        try await withWorld { world in
            let file = try await keep(Self.text, named: written, world)
            #expect(file.name == kept)
        }
    }

    @Test("A file is had by whoever may read one of the articles that show it, and by the team")
    func readers() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            let jane = Reader.known(nil)
            func mayHave(_ reader: Reader, isAdmitted: Bool = false) async -> Bool {
                (try? await world.desk.file(file.address, for: reader, isAdmitted: isAdmitted, in: world.snapshot))
                    != nil
            }
            #expect(await !mayHave(.stranger))
            #expect(await !mayHave(jane))
            #expect(await mayHave(.stranger, isAdmitted: true))
            let shelf = try await world.collection("Shelf")
            let body = "![A picture](\(file.address(width: 480).text))"
            try await world.article("Draft", body, in: shelf, state: .draft)
            #expect(await !mayHave(jane))
            let closed = try await world.article("Closed", body, in: shelf, audience: .signedIn)
            #expect(await mayHave(jane))
            #expect(await !mayHave(.stranger))
            let open = try await world.article("Open", body, in: shelf)
            #expect(await mayHave(.stranger))
            try await world.desk.deleteArticle(open.id, in: world.snapshot)
            #expect(await !mayHave(.stranger))
            try await world.desk.deleteArticle(closed.id, in: world.snapshot)
            #expect(await !mayHave(jane))
        }
    }

    @Test("What stands in a block for an audience is had by that audience alone")
    func inBlock() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            let draft = AudienceDraft(name: "Circle", rule: "plan = \"pro\"")
            try await world.desk.saveAudience(nil, draft, in: world.snapshot)
            let circle = try #require(world.snapshot.audiences.first).id
            let body = "Open.\n\n:::audience \"Circle\"\n![A](\(file.address.text))\n:::\n"
            try await world.article(
                "Mixed", AudienceBlocks.kept(body, among: world.snapshot.audiences),
                in: try await world.collection("Shelf"))
            let insider = Reader.known(nil, belongingTo: [circle])
            _ = try await world.desk.file(file.address, for: insider, isAdmitted: false, in: world.snapshot)
            for reader in [Reader.stranger, Reader.known(nil)] {
                await #expect(throws: Problem.notFound) {
                    try await world.desk.file(file.address, for: reader, isAdmitted: false, in: world.snapshot)
                }
            }
        }
    }

    @Test("A text that shows it no longer opens it no longer; another workspace never had it")
    func changed() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            let shelf = try await world.collection("Shelf")
            let article = try await world.article("Open", "![](\(file.address.text))", in: shelf)
            _ = try await world.desk.file(file.address, for: .stranger, isAdmitted: false, in: world.snapshot)
            await #expect(throws: Problem.notFound) {
                try await world.desk.file(
                    file.address, for: .stranger, isAdmitted: true, in: world.snapshot(world.globex))
            }
            let now = world.clock.now
            try await world.desk.store.write(world.acme.workspace.id) { store in
                try store.save(
                    Article.Translation(language: .english, title: "Open", description: "", body: "", updatedAt: now),
                    ofArticle: article.id)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.file(file.address, for: .stranger, isAdmitted: false, in: world.snapshot)
            }
        }
    }

    @Test("An address that only resembles a file's is nobody's")
    func resembling() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            for address in [
                FileAddress(id: file.id, ending: "svg"), FileAddress(id: file.id, width: 481, ending: "webp"),
                FileAddress(id: file.id, width: 480, ending: "png"), FileAddress(id: file.id, ending: ""),
            ] {
                await #expect(throws: Problem.notFound) {
                    try await world.desk.file(address, for: .stranger, isAdmitted: true, in: world.snapshot)
                }
            }
        }
    }

    @Test("In an article a picture has its size, a link follows its article, and the plain text has whole addresses")
    func inArticle() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            let shelf = try await world.collection("Shelf")
            let secret = try await world.article("Secret name", in: shelf, audience: .signedIn)
            let open = try await world.article("New name", german: "Neuer Name", in: shelf)
            let body = """
                ![A](\(file.address.text)) [a](article:\(open.id)) [b](/en/articles/secret-name-\(secret.id)) [](article:\(secret.id))
                """
            let article = try await world.article("Text", german: "Text", body, in: shelf)
            let reading = try await world.desk.reading(article.id, .german, for: .stranger, in: world.snapshot)
            #expect(reading.markdown.html.contains("width=\"600\" height=\"8\""))
            #expect(reading.markdown.html.contains("href=\"/de/articles/neuer-name-\(open.id)\">a</a>"))
            #expect(reading.markdown.html.contains("href=\"/de/articles/\(secret.id)\">b</a>"))
            #expect(!reading.markdown.html.contains("ecret"))
            #expect(reading.source.contains("[a](https://localhost/de/articles/neuer-name-\(open.id))"))
            let known = try await world.desk.reading(article.id, .german, for: .known(nil), in: world.snapshot)
            #expect(known.markdown.html.contains("/de/articles/secret-name-\(secret.id)\">Secret name</a>"))
        }
    }

    @Test("In the widget a known reader's pictures have keys: for that file, in that workspace, for two hours")
    func keys() async throws {
        try await withWorld { world in
            let file = try await keep(TestPicture.png, world)
            let other = try await keep(Self.text, named: "a.txt", world)
            let shelf = try await world.collection("Shelf", audience: .signedIn)
            let article = try await world.article("A", "![A](\(file.address.text))", in: shelf)
            let jane = Asker.person(try await world.identify(.jane, at: world.acme))
            let html = try await world.desk.article(article.id, .english, by: jane, in: world.snapshot).markdown.html
            let start = try #require(html.firstRange(of: "\(file.address.text)?key=")).upperBound
            let key = String(html[start...].prefix { $0 != "\"" && $0 != " " })
            #expect(world.desk.opens(file.address, key, in: world.snapshot))
            #expect(world.desk.opens(file.address(width: 480), key, in: world.snapshot))
            #expect(!world.desk.opens(other.address, key, in: world.snapshot))
            #expect(!world.desk.opens(file.address, key, in: world.snapshot(world.globex)))
            for wrong in ["", ".", "1.", "99999999." + key.split(separator: ".")[1], key + "x", String(key.dropLast())]
            {
                #expect(!world.desk.opens(file.address, wrong, in: world.snapshot))
            }
            world.clock.turn(by: .hours(3))
            #expect(!world.desk.opens(file.address, key, in: world.snapshot))
            let page = try await world.desk.reading(article.id, .english, for: .known(nil), in: world.snapshot)
            #expect(!page.markdown.html.contains("?key="))
        }
    }

    @Test("The editor is told of links that lead nowhere, pictures without words, and addresses that are left out")
    func remarks() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("Shelf")
            let draft = try await world.article("Draft", in: shelf, state: .draft)
            let open = try await world.article("Open", in: shelf)
            let body = "[a](article:\(draft.id)) [b](article:\(open.id)) ![](https://a.test/b.png) [c](javascript:x)"
            let references = try await world.desk.references(in: body, .english, in: world.snapshot)
            let remarks = Markdown(body, language: .english, references: references).remarks
            #expect(remarks == [.deadLink("a"), .pictureWithoutWords, .refusedAddress("javascript:x")])
        }
    }

    @Test("Articles are found by the words of their titles, in any language, drafts too")
    func found() async throws {
        try await withWorld { world in
            let shelf = try await world.collection("Shelf")
            let invoice = try await world.article("Change your invoice", german: "Rechnung ändern", in: shelf)
            let draft = try await world.article("Invoice by mail", in: shelf, state: .draft)
            func ids(_ typed: String) async throws -> [String] {
                try await world.desk.articles(called: typed, .english, in: world.snapshot).map(\.id)
            }
            #expect(try await ids("invoice") == [draft.id, invoice.id])
            #expect(try await ids("ÄNDERN rech") == [invoice.id])
            #expect(try await ids("zebra").isEmpty)
            #expect(try await Set(ids("")) == [invoice.id, draft.id])
            #expect(try await ids(invoice.id) == [invoice.id])
        }
    }
}
