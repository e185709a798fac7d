import Search

/// Makes an index of short articles and asks it, for tests that read as sentences.
struct Library {
    var index = SearchIndex()

    init(_ articles: SearchDocument...) {
        index.put(articles)
    }

    /// One article for each body, with ids `0`, `1`, …
    init(_ locale: String, bodies: String...) {
        index.put(bodies.enumerated().map { .article(String($0.offset), locale, body: $0.element) })
    }

    func hits(
        _ query: String, _ locale: String = "en", limit: Int = 10, refused: Set<String> = []
    ) -> [SearchHit] {
        index.search(query, locale: locale, limit: limit) { !refused.contains($0) }
    }

    func find(_ query: String, _ locale: String = "en", refused: Set<String> = []) -> [String] {
        hits(query, locale, refused: refused).map(\.id)
    }
}

extension SearchDocument {
    static func article(
        _ id: String, _ locale: String = "en", title: String = "", headings: [String] = [], body: String = ""
    ) -> SearchDocument {
        SearchDocument(id: id, locale: locale, title: title, headings: headings, body: body)
    }
}

extension [SearchFragment] {
    var text: String { map(\.text).joined() }
    /// The text with what is highlighted in brackets.
    var marked: String { map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined() }
}
