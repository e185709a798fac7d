import Search
import Testing

@Suite("What is in the index, and for whom")
struct IndexTests {
    @Test("A replaced article is found by its new words only")
    func replacement() {
        var library = Library(.article("a", body: "invoices"), .article("b", body: "passwords"))
        library.index.put(.article("a", body: "subscriptions"))
        #expect(library.index.count == 2)
        #expect(library.find("invoice ").isEmpty)
        #expect(library.find("subscription ") == ["a"])
    }

    @Test("A removed article is gone, its translation is not")
    func removal() {
        var library = Library(.article("a", "en", body: "export"), .article("a", "de", body: "Export"))
        library.index.remove(id: "a", locale: "en")
        library.index.remove(id: "a", locale: "fr")
        library.index.remove(id: "unknown", locale: "de")
        #expect(library.index.count == 1)
        #expect(library.hits("export", "en").map(\.locale) == ["de"])
    }

    @Test("An index that was changed often answers as one made at once")
    func history() {
        let documents = (0..<30).map { number in
            SearchDocument.article("\(number)", title: "Invoice \(number % 7)", body: "cancel number \(number % 5)")
        }
        var changed = SearchIndex(documents.map { .article($0.id, body: "something else, cancel, invoice") })
        for document in documents.reversed() { changed.put(document) }
        for document in documents.prefix(10) { changed.remove(id: document.id, locale: "en") }
        let fresh = SearchIndex(documents.dropFirst(10))
        for query in ["invoice 3", "cancel number 4", "cancle", "inv"] {
            #expect(
                changed.search(query, locale: "en", limit: 50) { _ in true }
                    == fresh.search(query, locale: "en", limit: 50) { _ in true })
        }
    }

    /// What may be read, and secrets that would change each answer if they counted: words that spare a typo, parts of
    /// compounds, frequencies, lengths, completions.
    private static let open: [SearchDocument] = [
        .article("1", "de", title: "Adresse", body: "Die Adresse ändern"),
        .article("2", "de", title: "Rechnungsadresse", headings: ["Wo?"], body: "Im Konto, bei den Daten"),
        .article("3", "de", title: "Konto", body: "Ein Konto löschen und die Daten mitnehmen"),
        .article("3", "en", title: "Account", body: "Delete an account and take the data with you"),
    ]
    private static let secret: [SearchDocument] = [
        .article("x", "de", title: "Rechnung", body: "Kontp Datem Adrese Konto Konto Konto löschen löschen"),
        .article("y", "de", title: "Kontoauszug Geheimprojekt", body: String(repeating: "Daten ändern ", count: 500)),
        .article("z", "en", title: "Acount", body: "secret account data"),
        .article("3", "fr", title: "Compte", body: "account"),
    ]

    @Test(
        "A refused article changes no letter of any answer",
        arguments: [
            "Konto löschen", "Kontp", "Datem ", "Adrese", "Rechnung ", "Rechnungsadresse ", "Geheimprojekt", "Gehe",
            "account", "acount ", "Daten ändern", "ko", "Kontoauszug",
        ])
    func refusal(query: String) {
        let refused: Set<String> = ["x", "y", "z"]
        let readable = SearchIndex(Self.open + Self.secret.filter { !refused.contains($0.id) })
        for all in [Self.open + Self.secret, Self.secret + Self.open] {
            for locale in ["de", "en", "fr"] {
                #expect(
                    SearchIndex(all).search(query, locale: locale, limit: 10) { !refused.contains($0) }
                        == readable.search(query, locale: locale, limit: 10) { _ in true })
            }
        }
    }

    @Test("Whoever may read nothing finds nothing")
    func nothing() {
        #expect(SearchIndex(Self.open).search("Konto", locale: "de", limit: 10) { _ in false }.isEmpty)
    }
}
