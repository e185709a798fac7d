import Search
import Testing

/// Parts of articles that only some people see.
@Suite("Parts for an audience")
struct PartTests {
    private static let words = [
        "invoice", "account", "address", "limit", "password", "export", "rate", "requests", "change", "delete",
        "Rechnung", "Adresse", "Rechnungsadresse", "log", "login", "in", "cancel", "cancle", "data", "date",
    ]

    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func text(_ count: Int, _ dice: inout Dice) -> String {
        (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &dice)] }.joined(separator: " ")
    }

    /// Articles with and without parts, in two languages.
    private static func library(_ seed: UInt64) -> [SearchDocument] {
        var dice = Dice(state: seed)
        return (0..<40).map { number in
            let locale = number % 3 == 0 ? "de" : "en"
            var document = SearchDocument.article(
                "\(number / 2)", number % 2 == 0 ? locale : "en", title: text(3, &dice), headings: [text(2, &dice)],
                body: text(30, &dice))
            for keys in [["pro"], ["pro", "beta"], ["beta"]].prefix(number % 4) {
                let part = SearchDocument.Part(
                    keys: Set(keys), headings: [text(1, &dice)], body: text(20, &dice) + " quokka")
                document.parts.append(part)
            }
            return document
        }
    }

    private static let queries =
        words + [
            "quokka", "quo", "qoukka", "cancel my account", "how do I change the address of an invoice",
            "rechnungsadress",
            "rate limit requests", "log in ", "delete date", "adresse rechnung konto",
        ]

    private func everything(_ index: AdmittedIndex) -> [[SearchHit]] {
        Self.queries.flatMap { query in
            ["en", "de"].map { index.search(query, locale: $0, limit: 50) }
        }
    }

    private func neighbours(_ index: AdmittedIndex) -> [[String]] {
        (0..<20).flatMap { id in ["en", "de"].map { index.similar(to: "\(id)", locale: $0, limit: 5) } }
    }

    @Test("For whoever lacks a key everything is as if the part had never been written", arguments: 1...8)
    func strangers(_ seed: Int) {
        let documents = Self.library(UInt64(seed))
        let index = SearchIndex(documents)
        for keys: Set<String> in [[], ["everyone"], ["beta"]] {
            let without = documents.map { document in
                var document = document
                document.parts.removeAll { !$0.keys.isSubset(of: keys) }
                return document
            }
            let (shown, bare) = (index.admitted(holding: keys) { _ in true }, SearchIndex(without))
            let expected = bare.admitted(holding: keys) { _ in true }
            #expect(everything(shown) == everything(expected))
            #expect(neighbours(shown) == neighbours(expected))
        }
        let found = index.search("quokka", locale: "en", limit: 50, holding: ["everyone"]) { _ in true }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("For whoever holds the keys the article is one text with its parts", arguments: 1...8)
    func members(_ seed: Int) {
        let documents = Self.library(UInt64(seed))
        let keys: Set<String> = ["everyone", "pro", "beta"]
        let whole = documents.map { document in
            var document = document
            document.headings += document.parts.flatMap(\.headings)
            document.body = ([document.body] + document.parts.map(\.body)).joined(separator: "\n")
            document.parts = []
            return document
        }
        let shown = SearchIndex(documents).admitted(holding: keys) { _ in true }
        let expected = SearchIndex(whole).admitted { _ in true }
        for (hits, wanted) in zip(everything(shown), everything(expected)) {
            #expect(hits.count == wanted.count)
            for (hit, other) in zip(hits, wanted) {
                // Sums of the same numbers in another order.
                #expect(abs(hit.score - other.score) < 0.001 * max(1, other.score))
                #expect(hit.id != other.id || hit.snippet == other.snippet && hit.title == other.title)
            }
        }
        #expect(everything(shown).joined().contains { $0.snippet.marked.contains("[quokka]") })
    }

    @Test("A part of an article that isn't admitted is admitted to nobody")
    func refused() {
        let part = SearchDocument.Part(keys: ["pro"], headings: [], body: "quokka")
        var article = SearchDocument.article("a", body: "zebra")
        article.parts = [part]
        let index = SearchIndex([article])
        #expect(index.search("quokka", locale: "en", limit: 5, holding: ["pro"]) { _ in false }.isEmpty)
        #expect(index.search("quokka", locale: "en", limit: 5, holding: ["pro"]) { _ in true }.map(\.id) == ["a"])
    }

    @Test("A part goes with its article, and a new one takes its place")
    func replaced() {
        var library = Library()
        for word in ["quokka", "numbat", "quoll"] {
            var article = SearchDocument.article("a", body: "zebra")
            article.parts = [SearchDocument.Part(keys: ["pro"], headings: [], body: word)]
            library.index.put(article)
            library.index.put(.article("b", body: "zebra \(word)"))
        }
        func found(_ word: String) -> [String] {
            library.index.search(word, locale: "en", limit: 5, holding: ["pro"]) { _ in true }.map(\.id)
        }
        #expect(found("quokka ").isEmpty && found("numbat ").isEmpty)
        #expect(found("quoll ") == ["a", "b"] && library.index.count == 2)
        library.index.remove(id: "a", locale: "en")
        #expect(found("quoll ") == ["b"] && library.index.count == 1)
    }
}
