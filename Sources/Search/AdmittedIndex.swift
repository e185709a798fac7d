/// The part of an index that one person may read. All that search knows, it knows from here: how many articles there
/// are, how long they are, which words they have.
package struct AdmittedIndex: Sendable {
    let languages: [String: AdmittedLanguage]

    /// The articles that answer `query` best, own language first, each once.
    package func search(_ query: String, locale: String, limit: Int) -> [SearchHit] {
        guard limit > 0, let query = Query(query) else { return [] }
        var hits: [SearchHit] = []
        var found: Set<String> = []
        for group in languagesByPreference(locale) where hits.count < limit {
            let more = group.flatMap { $0.search(query, limit: limit, excluding: found) }.sorted(by: Self.precedes)
            for hit in more where hits.count < limit && found.insert(hit.id).inserted { hits.append(hit) }
        }
        return hits
    }

    /// The locale itself, then others of its language, then all others.
    private func languagesByPreference(_ locale: String) -> [[AdmittedLanguage]] {
        let code = Language.code(of: locale)
        return [
            languages.values.filter { $0.index.locale == locale },
            languages.values.filter { $0.index.locale != locale && Language.code(of: $0.index.locale) == code },
            languages.values.filter { Language.code(of: $0.index.locale) != code },
        ]
    }

    private static func precedes(_ first: SearchHit, _ second: SearchHit) -> Bool {
        (second.score, first.id, first.locale) < (first.score, second.id, second.locale)
    }
}

/// The admitted articles of one locale.
struct AdmittedLanguage: Sendable {
    let index: LanguageIndex
    /// By slot.
    let isAdmitted: [Bool]
    let count: Int
    let averageTitle: Float
    let averageHeadings: Float
    let averageBody: Float

    init(_ index: LanguageIndex, admits: (_ id: String) -> Bool) {
        self.index = index
        var (count, title, headings, body) = (0, 0, 0, 0)
        isAdmitted = index.entries.map { entry in
            guard let entry, admits(entry.document.id) else { return false }
            count += 1
            title += entry.titleLength
            headings += entry.headingsLength
            body += entry.bodyLength
            return true
        }
        self.count = count
        averageTitle = max(1, Float(title) / Float(max(1, count)))
        averageHeadings = max(1, Float(headings) / Float(max(1, count)))
        averageBody = max(1, Float(body) / Float(max(1, count)))
    }

    /// Whether a word stands in any admitted article; one that doesn't is unknown here.
    func knows(_ word: Vocabulary.Number) -> Bool {
        index.postings[word].contains { isAdmitted[Int($0.slot)] }
    }

    func search(_ query: Query, limit: Int, excluding found: Set<String>) -> [SearchHit] {
        let terms = QueryTerms(query, in: self).terms
        let ranking = Ranking(terms: terms, language: self)
        return ranking.best(limit + found.count).lazy.filter { !found.contains($0.document.id) }.prefix(limit).map { ranked in
            let highlighter = Highlighter(terms: terms)
            return SearchHit(
                id: ranked.document.id, locale: index.locale, score: Double(ranked.score),
                title: highlighter.title(of: ranked.entry), snippet: highlighter.snippet(of: ranked.entry))
        }
    }
}
