#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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
            title += Int(entry.lengths.title)
            headings += Int(entry.lengths.headings)
            body += Int(entry.lengths.body)
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

    /// How much it tells that an article has something that `found` articles have.
    func rarity(found: Int) -> Float {
        log(1 + (Float(count - found) + 0.5) / (Float(found) + 0.5))
    }

    func rarity(of word: Vocabulary.Number) -> Float {
        rarity(found: index.postings[word].count { isAdmitted[Int($0.slot)] })
    }

    func search(_ query: Query, limit: Int, excluding found: Set<String>) -> [SearchHit] {
        let terms = QueryTerms(query, in: self).terms
        guard !terms.isEmpty else { return [] }
        let table = TermTable(terms, words: index.vocabulary.words.count)
        let highlighter = Highlighter(table: table)
        return Ranking(terms: terms, table: table, language: self).best(limit, excluding: found).map { ranked in
            SearchHit(
                id: ranked.document.id, locale: index.locale, score: Double(ranked.score),
                title: highlighter.title(of: ranked.entry), snippet: highlighter.snippet(of: ranked.entry))
        }
    }
}
