import Search
import Testing

@Suite("Whatever is typed or written, search answers, and soon")
struct HostileTests {
    static let texts: [String] = [
        "", " ", "\0", "\n\t", "...---...", "'''", "- - -", "-", "a-", "-a", "a--b", "_", "*", "*:*", "\"", "%",
        "();--", "👩‍💻👨‍👩‍👧‍👦🏳️‍🌈", "🇩🇪", "\u{202E}abc\u{202C}", "שלום עולם", "مرحبا بالعالم", "漢字かなカナ", "ﷺ", "İıſßẞ",
        "½²③Ⅷ", "\u{10FFFF}\u{E000}\u{FFFD}", "ـــ", "a.b.c.d.e.f", "1.2,3.4", "\u{FEFF}", "\u{AD}",
        "e" + String(repeating: "\u{301}", count: 5_000), String(repeating: "\u{301}", count: 1_000),
        String(repeating: "a", count: 100_000), String(repeating: "ab ", count: 33_000),
        String(repeating: "a-", count: 50_000), String(repeating: "ü", count: 50_000),
        String(repeating: "漢", count: 30_000), String(repeating: "👍🏽", count: 10_000),
        (0..<10_000).map { "word\($0)" }.joined(separator: " "),
    ]

    @Test(
        "A hostile query is answered", .timeLimit(.minutes(1)), arguments: texts, ["en", "de", "xx", "", "-", "../de"])
    func queries(text: String, locale: String) {
        let library = Library(
            .article("a", "de", title: "Rechnungsadresse", body: "Die Adresse der Rechnung"),
            .article("b", "en", title: "Words and words", body: "aaaa abab word1"))
        #expect(library.hits(text, locale).count <= 2)
    }

    @Test("A hostile article is indexed, found and shown without harm", arguments: texts, ["en", "de"])
    func articles(text: String, locale: String) {
        var index = SearchIndex()
        index.put(.article(text, locale, title: text, headings: [text, text], body: text + " invoice " + text))
        let hit = index.search("invoice ", locale: locale, limit: 3) { _ in true }.first
        #expect(hit?.id == text)
        #expect(hit?.title.text == text)
        #expect((hit?.snippet.text.utf8.count ?? .max) < 600)
        index.remove(id: text, locale: locale)
        #expect(index.search("invoice ", locale: locale, limit: 3) { _ in true }.isEmpty)
    }

    @Test("A query that is too long counts by its beginning")
    func cap() {
        let query = "invoice " + String(repeating: "zzz ", count: 25_000) + "password"
        #expect(Library("en", bodies: "An invoice", "A password").find(query) == ["0"])
    }
}
