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
        isAdmitted = zip(index.ids, index.lengths).map { id, lengths in
            guard let id, admits(id) else { return false }
            count += 1
            title += Int(lengths.title)
            headings += Int(lengths.headings)
            body += Int(lengths.body)
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

    /// Counting goes no further, so that a question in a large help centre costs no more.
    private static let mostCounted = 500

    /// The same for a word, or nil if so many have it that it tells next to nothing.
    func rarity(of word: Vocabulary.Number) -> Float? {
        let common = min(max(4, count / 4), Self.mostCounted)
        var found = 0
        for posting in index.postings[word] where isAdmitted[Int(posting.slot)] {
            found += 1
            if found > common { return nil }
        }
        return rarity(found: found)
    }

    func search(
        _ query: Query, limit: Int, excluding found: Set<String>, synonyms: Synonyms = .none
    ) -> [SearchHit] {
        let terms = QueryTerms(query, in: self, synonyms: synonyms).terms
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
