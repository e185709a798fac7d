import Domain
import Testing

@testable import Desk

@Suite("A folder of Markdown files")
struct MarkdownFolderTests {
    private func read(_ files: [String: String], others: Set<String> = []) -> Cargo {
        MarkdownFolderReader.read(
            files.map { SourceFile(path: $0, bytes: Array($1.utf8)) }, others: others, folderName: "my-docs",
            languages: .usual)
    }

    @Test("Folders are collections, files are articles, and endings or folders tell languages apart")
    func layout() {
        let cargo = read([
            "billing/_collection.md":
                "---\ntitle: Billing\ndescription: Money\nicon: card\naudience: signed_in\nposition: 2\n---\n",
            "de/billing/_collection.md": "---\ntitle: Rechnungen\n---\n",
            "billing/invoice.md": "---\ntitle: Read your invoice\n---\n\nText.",
            "billing/invoice.de.md": "# Ihre Rechnung\n\nText, deutsch.",
            "de/billing/pay.md": "---\ntitle: Zahlen\n---\n",
            "02-start/10-last.md": "", "02-start/9-first.md": "", "alone.md": "# Alone",
        ])
        #expect(cargo.remarks.isEmpty)
        #expect(cargo.collections.map(\.key) == ["billing", "02-start", ""])
        #expect(cargo.collections[0].audience == "signed_in")
        #expect(cargo.collections[0].icon == "card")
        #expect(cargo.collections[0].texts.map(\.name) == ["Billing", "Rechnungen"])
        #expect(cargo.collections[1].texts.map(\.name) == ["Start"])
        #expect(cargo.collections[2].texts.map(\.name) == ["My docs"])
        let invoice = cargo.articles.first { $0.key == "billing/invoice" }
        #expect(invoice?.texts.map(\.title) == ["Read your invoice", "Ihre Rechnung"])
        #expect(invoice?.texts.map(\.body) == ["Text.", "Text, deutsch."])
        #expect(cargo.articles.first { $0.key == "billing/pay" }?.texts.map(\.language) == [.german])
        let places = cargo.articles.filter { $0.collection == "02-start" }.map { ($0.key, $0.position) }
        #expect(places.map(\.0) == ["02-start/9-first", "02-start/10-last"])
        #expect(places.map(\.1) == [1, 2])
        #expect(cargo.articles.first { $0.key == "02-start/9-first" }?.texts[0].title == "First")
    }

    @Test("Fields of an article are read, and its former addresses")
    func fields() {
        let cargo = read([
            "a/x.md": """
            ---
            title: X
            slug: the-x
            description: About x
            collection: Something else
            position: 3
            audience: Installers
            state: draft
            aliases:
              - /old/x
              - https://former.example/x
            ---
            Words
            """,
            "a/y.md": "---\ntitle: Y\ndraft: true\nlanguage: de\n---\n",
        ])
        let article = cargo.articles[0]
        #expect(article.state == .draft)
        #expect(article.audience == "Installers")
        #expect(article.aliases == ["/old/x", "https://former.example/x", "/articles/the-x"])
        #expect(cargo.collections.first { $0.key == article.collection }?.texts[0].name == "Something else")
        #expect(article.texts[0].description == "About x")
        #expect(cargo.articles[1].state == .draft)
        #expect(cargo.articles[1].texts[0].language == .german)
    }

    @Test("Links between files are followed, others and code are left alone")
    func links() {
        let cargo = read(
            [
                "en/a/x.md":
                    "[y](y.md#part) [z](../b/z.md) [w](https://a.example/y.md) [gone](gone.md) `[y](y.md)` ![i](i.png) ![n](n.png) [up](../../../etc/passwd.md)",
                "en/a/y.md": "[short](../b/z) [self](#here) [mail](mailto:a@b.example) [root](/en/contact)",
                "en/b/z.md": "",
                "de/a/x.md": "[y](y.md)",
            ], others: ["en/a/i.png"])
        let texts = cargo.articles.flatMap(\.texts)
        let english = texts.first { $0.file == "en/a/x.md" }
        #expect(
            english?.links == [
                "y.md#part": MovedLink(article: "a/y", fragment: "part"), "../b/z.md": MovedLink(article: "b/z"),
            ])
        #expect(texts.first { $0.file == "de/a/x.md" }?.links["y.md"]?.article == "a/y")
        #expect(texts.first { $0.file == "en/a/y.md" }?.links["../b/z"]?.article == "b/z")
        #expect(english?.files == ["i.png": MovedFileLink(name: "en/a/i.png", isImage: true, line: 1)])
        #expect(cargo.remarks.map(\.kind) == [.part, .part, .part])
        #expect(
            cargo.remarks.map(\.reason).sorted() == [
                "The address ../../../etc/passwd.md leads out of the folder.",
                "The link gone.md leads to no article that came along.", "There is no image n.png.",
            ])
    }

    @Test("What can't be taken is left out with its reason, and the rest comes along")
    func leftOut() {
        let files = [
            SourceFile(path: "a/latin.md", bytes: [0x23, 0x20, 0xFC]),
            SourceFile(path: "a/open.md", bytes: Array("---\ntitle: T\n".utf8)),
            SourceFile(path: "a/good.md", bytes: Array("# Good".utf8)), SourceFile(path: "a/good.fr.md", bytes: []),
            SourceFile(path: "de/a/good.md", bytes: []), SourceFile(path: "a/good.de.md", bytes: []),
            SourceFile(path: "a/_notes.md", bytes: []),
            SourceFile(path: "a/state.md", bytes: Array("---\nstate: secret\n---\n".utf8)),
            SourceFile(path: "_audiences.json", bytes: Array("{}".utf8)),
            SourceFile(path: "_redirects", bytes: Array("/a /b\n# no\n/c\n".utf8)),
        ]
        let cargo = MarkdownFolderReader.read(files, folderName: "x", languages: .usual)
        #expect(cargo.articles.map(\.key) == ["a/good"])
        #expect(cargo.redirects == [MovedRedirect(from: "/a", to: "/b")])
        let leftOut = cargo.remarks.filter { $0.kind == .leftOut }.map(\.place)
        #expect(
            Set(leftOut) == [
                "a/latin.md", "a/open.md", "a/good.fr.md", "de/a/good.md", "a/_notes.md", "a/state.md",
                "_audiences.json",
            ])
        #expect(cargo.remarks.allSatisfy { !$0.reason.isEmpty && !$0.advice.isEmpty })
    }

    @Test("Names are ordered as people count")
    func order() {
        let names = ["a10", "a2", "a", "b1", "a02b", "A1", "10", "9", "a1-b", "a1"]
        #expect(
            names.sorted(by: SourcePath.isOrdered) == ["9", "10", "A1", "a", "a1", "a1-b", "a2", "a02b", "a10", "b1"])
    }

    @Test(
        "A link's path stays within the source",
        arguments: [
            ("y.md", "a/x.md", "a/y.md"), ("../y.md", "a/x.md", "y.md"), ("../../y.md", "a/x.md", nil),
            ("/y.md", "a/b/x.md", "y.md"),
            ("./b/../y.md", "a/x.md", "a/y.md"), ("..", "a/x.md", ""), ("../..", "a/x.md", nil),
        ] as [(String, String, String?)])
    func paths(address: String, file: String, result: String?) {
        #expect(SourcePath.resolved(address, in: file) == result)
        if let result, !result.isEmpty {
            #expect(SourcePath.resolved(SourcePath.relative(from: file, to: result), in: file) == result)
        }
    }
}
