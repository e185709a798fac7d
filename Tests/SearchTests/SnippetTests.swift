import Search
import Testing

@Suite("What is shown of an article")
struct SnippetTests {
    @Test("The words that were found are marked, in all their forms")
    func marks() {
        let library = Library(.article("a", title: "Your invoices", body: "Find an invoice. Pay invoices."))
        let hit = library.hits("invoice ").first
        #expect(hit?.title.marked == "Your [invoices]")
        #expect(hit?.snippet.marked == "Find an [invoice]. Pay [invoices].")
    }

    @Test("Hyphenated words and umlauts are marked as they were written")
    func original() {
        let library = Library("de", bodies: "Ihre E-Mail an Herrn MÜLLER & Söhne")
        #expect(library.hits("email mueller ", "de").first?.snippet.marked == "Ihre [E-Mail] an Herrn [MÜLLER] & Söhne")
    }

    @Test("Of a long text the passage with the most words is shown, cut between words")
    func passage() throws {
        let filler = Array(repeating: "lorem ipsum dolor", count: 60).joined(separator: " ")
        let body = "A password. \(filler) Reset your password by mail. \(filler)"
        let snippet = try #require(Library("en", bodies: body).hits("reset password ").first?.snippet)
        #expect(snippet.marked.contains("[Reset] your [password] by mail"))
        #expect(snippet.text.hasPrefix("… ") && snippet.text.hasSuffix(" …"))
        #expect(snippet.text.utf8.count <= 260)
        #expect(body.contains(snippet.text.dropFirst(2).dropLast(2)))
    }

    @Test("Markup in a text is text")
    func markup() {
        let library = Library("en", bodies: "Use <b>bold</b> & \"quotes\"")
        #expect(library.hits("bold ").first?.snippet.marked == "Use <b>[bold]</b> & \"quotes\"")
    }

    @Test("An article found by its title shows how its text begins")
    func beginning() {
        let body = String(repeating: "word ", count: 200)
        let snippet = Library(.article("a", title: "Invoices", body: body)).hits("invoice ").first?.snippet.text
        #expect(snippet?.hasPrefix("word word") == true)
        #expect((snippet ?? "").utf8.count < 260)
    }
}
