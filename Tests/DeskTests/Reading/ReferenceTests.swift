import Domain
import Testing

@testable import Desk

@Suite("Links to articles, and pictures, in a text")
struct ReferenceTests {
    private static let article = "01jq0000000000000000000001"
    private static let unknown = "01jq0000000000000000000002"
    private static let picture = String(repeating: "a1", count: 20)
    private static let document = String(repeating: "b2", count: 20)

    private var references: MarkdownReferences {
        var references = MarkdownReferences()
        references.articles[Self.article] = .init(
            path: "/de/articles/neuer-titel-\(Self.article)", title: "Neuer <Titel>")
        references.files[Self.picture] = ArticleFile(
            id: Self.picture, name: "a.png", type: "image/png", ending: "png", size: 9,
            pixels: PixelSize(width: 1200, height: 800), widths: [480, 960])
        references.files[Self.document] = ArticleFile(
            id: Self.document, name: "a\"b<.pdf", type: "application/pdf", ending: "pdf", size: 9)
        references.language = .german
        references.origin = "https://help.acme.test"
        return references
    }

    private func html(_ source: String, _ change: (inout MarkdownReferences) -> Void = { _ in }) -> String {
        var references = references
        change(&references)
        return Markdown(source, language: .german, references: references).html
    }

    @Test(
        "However a link to an article is written, it leads to where the article is now",
        arguments: [
            "article:\(article)", "/en/articles/old-name-\(article)", "/articles/\(article)", "/de/articles/\(article)",
            "https://help.acme.test/en/articles/old-\(article)",
        ])
    func followed(address: String) {
        #expect(html("[x](\(address))") == "<p><a href=\"/de/articles/neuer-titel-\(Self.article)\">x</a></p>\n")
        #expect(html("[x](\(address)#to-a)").contains("-\(Self.article)#to-a\">x</a>"))
        #expect(html("[](\(address))").contains(">Neuer &lt;Titel&gt;</a>"))
        #expect(ArticleLink.ids(in: "[x](\(address))") == [Self.article])
    }

    @Test("What the reader may not read keeps the link's own text, and nothing of the article's is told")
    func unreadable() {
        #expect(
            html("[mine](/en/articles/secret-name-\(Self.unknown))")
                == "<p><a href=\"/de/articles/\(Self.unknown)\">mine</a></p>\n")
        #expect(html("a [](article:\(Self.unknown)) b") == "<p>a  b</p>\n")
    }

    @Test("An address that is pasted as it was found tells nobody the title of its article")
    func pasted() {
        let address = "https://help.acme.test/en/articles/secret-name-\(Self.unknown)"
        for source in ["See \(address).", "[x](\(address))", "[\(address)](article:\(Self.unknown))"] {
            #expect(!html(source).contains("secret-name"))
            #expect(!Markdown(source, language: .german).text.contains("secret-name"))
            #expect(!references.resolved(source).contains("secret-name"))
        }
        #expect(html("See \(address).").contains(">https://help.acme.test/en/articles/\(Self.unknown)</a>."))
        #expect(references.resolved("[x](/en/articles/secret-name-\(Self.unknown)#a)").hasSuffix("\(Self.unknown)#a)"))
        #expect(html("/articles/no-id `/articles/a-\(Self.unknown)`").contains("/articles/no-id <code>/articles/a-"))
    }

    @Test("The editor's preview marks a link that leads nowhere; readers are told nothing")
    func dead() {
        let source = "[x](article:\(Self.unknown)) [y](/files/\(String(repeating: "0", count: 40)).pdf)"
        #expect(!html(source).contains("is-dead"))
        #expect(html(source) { $0.marksDead = true }.split(separator: "is-dead").count == 3)
        #expect(!html("[x](article:\(Self.article))") { $0.marksDead = true }.contains("is-dead"))
    }

    @Test(
        "What only looks like an article's address is none",
        arguments: [
            "article:1", "article:", "article:\(article)x", "/en/articles/", "/en/x/articles/\(article)/y",
            "https://evil.test/en/articles/\(article)", "//help.acme.test/articles/\(article)",
            "https://help.acme.test.evil.test/articles/\(article)", "article:javascript:alert(1)",
        ])
    func others(address: String) {
        let html = html("[x](\(address))")
        #expect(!html.contains("neuer-titel"))
        #expect(Markup(html).strangers == [])
    }

    @Test("A picture has its size, its smaller forms and its words; what is no picture is a link")
    func pictures() {
        let address = "/files/\(Self.picture)"
        #expect(
            html("![A \"b\"](\(address).png)")
                == "<p><img src=\"\(address).png\" srcset=\"\(address)-480.webp 480w, \(address)-960.webp 960w, "
                + "\(address).png 1200w\" sizes=\"(min-width: 720px) 680px, 94vw\" alt=\"A &quot;b&quot;\" "
                + "width=\"1200\" height=\"800\" loading=\"lazy\" decoding=\"async\"></p>\n")
        #expect(html("![](https://help.acme.test\(address).png)").contains("width=\"1200\""))
        #expect(
            html("![](/files/\(Self.document).pdf)")
                == "<p><a href=\"/files/\(Self.document).pdf\">a&quot;b&lt;.pdf</a></p>\n")
    }

    @Test("With references, too, nothing but our own markup comes out", arguments: MarkdownHostileTests.vectors)
    func hostile(source: String) {
        #expect(Markup(html(source) { $0.marksDead = true }).strangers == [])
        #expect(Markup(html("[\(source)](article:\(Self.article)#\(source))")).strangers == [])
        #expect(Markup(html("![\(source)](/files/\(Self.picture).png)")).strangers == [])
    }
}

@Suite("Addresses of files")
struct FileAddressTests {
    private static let id = String(repeating: "0f", count: 20)

    @Test("An address is read as it was written", arguments: ["\(id).png", "\(id)-960.webp", id])
    func read(name: String) {
        #expect(FileAddress(name: name)?.name == name)
    }

    @Test(
        "Nothing else is one",
        arguments: [
            "", "x", String(id.dropLast()), id.uppercased(), "\(id)-.webp", "\(id)x", "\(id)-0.webp", "\(id)--1.webp",
            "\(id)-99999999.webp", "../\(id)", "\(id)/..",
        ])
    func refused(name: String) {
        #expect(FileAddress(name: name) == nil)
    }

    @Test("The files that a text names are found wherever they stand")
    func ids() {
        let other = String(repeating: "1e", count: 20)
        #expect(
            FileAddress.ids(in: "![](/files/\(Self.id).png) https://a.test/files/\(other)-480.webp /files/x /files/")
                == [Self.id, other])
    }
}
