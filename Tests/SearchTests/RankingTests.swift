import Search
import Testing

@Suite("Which article comes first")
struct RankingTests {
    @Test("A title beats a heading, and a heading beats the body")
    func fields() {
        let library = Library(
            .article("body", title: "Some page", headings: ["More"], body: "export your things, one by one"),
            .article("heading", title: "Some page", headings: ["Export"], body: "your things, one by one"),
            .article("title", title: "Export", headings: ["More"], body: "your things, one by one"))
        #expect(library.find("export") == ["title", "heading", "body"])
    }

    @Test("An article with all words beats one that repeats a single one")
    func coverage() {
        let library = Library("en", bodies: "invoice invoice invoice invoice", "cancel an invoice", "other", "more")
        #expect(library.find("cancel invoice ").first == "1")
    }

    @Test("Words that stand together beat words far apart")
    func proximity() {
        let filler = Array(repeating: "something", count: 60).joined(separator: " ")
        let library = Library(
            "en", bodies: "reset \(filler) here is the password", "\(filler) password reset here is the")
        #expect(library.find("password reset ") == ["1", "0"])
    }

    @Test("To a question, what the best answers have in common leads to more of them")
    func feedback() {
        let library = Library(
            "en", bodies: "the wing in supersonic flow, shock and drag", "a wing in supersonic flow: shock, drag",
            "flow of traffic, parking, a wing of the house", "flow of air, shock and drag, a wing behind", "nothing")
        #expect(library.find("supersonic wing flow ").prefix(3).contains("3"))
    }

    @Test("Equal articles come in the order of their ids, whatever came first")
    func ties() {
        let documents = (0..<20).map { SearchDocument.article("\($0)", body: "the same invoice") }
        let expected = documents.map(\.id).sorted()
        for order in [documents, documents.reversed(), documents.shuffled()] {
            let index = SearchIndex(order)
            #expect(index.search("invoice", locale: "en", limit: 20) { _ in true }.map(\.id) == expected)
        }
    }

    @Test("An article is found once, in one's own language first, and others follow by their locale")
    func languages() {
        let library = Library(
            .article("both", "en", title: "Export", body: "Export of data"),
            .article("both", "de", title: "Export", body: "Export der Daten"),
            .article("english", "en", title: "Export, export, export", body: "Export"))
        let hits = library.hits("export", "de")
        #expect(hits.map(\.id) == ["both", "english"])
        #expect(hits.map(\.locale) == ["de", "en"])
        #expect(library.hits("export", "de-AT").map(\.locale) == ["de", "en"])
        #expect(library.hits("export", "en").map(\.locale) == ["en", "en"])
    }

    @Test("No more than asked for", arguments: [-1, 0, 1, 3, 10])
    func limit(limit: Int) {
        let index = SearchIndex((0..<5).map { .article("\($0)", body: "invoice") })
        let hits = index.search("invoice", locale: "en", limit: limit) { _ in true }
        #expect(hits.count == min(max(limit, 0), 5))
    }
}
