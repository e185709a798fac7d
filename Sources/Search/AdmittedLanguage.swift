#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The admitted articles of one locale, each with the admitted ones of its parts as one text. A class, since every step of
/// a question hands it on, and a copy would count a dozen references.
final class AdmittedLanguage: Sendable {
    let index: LanguageIndex
    /// By slot: the slot of the article that it is, or is a part of; none where it isn't admitted.
    private let articles: [Int32]
    private let parts: AdmittedParts
    /// By slot: of each article with its admitted parts.
    let lengths: [LanguageIndex.Lengths]
    let count: Int
    /// Every article is admitted, and none has parts: what stands in the index needn't be counted.
    private let isWhole: Bool
    let averageTitle: Float
    let averageHeadings: Float
    let averageBody: Float

    private static let none: Int32 = -1

    init(_ index: LanguageIndex, holding keys: Set<String> = [], admits: (_ id: String) -> Bool) {
        self.index = index
        var articles = index.ids.enumerated().map { slot, id in
            id.map(admits) ?? false ? Int32(slot) : Self.none
        }
        let parts = AdmittedParts(index, holding: keys) { articles[$0] == $0 }
        var lengths = index.lengths
        for (slot, open) in parts.open {
            for part in open {
                articles[part] = Int32(slot)
                lengths[slot] = lengths[slot] + lengths[part]
            }
        }
        var (count, title, headings, body) = (0, 0, 0, 0)
        for slot in articles.indices where articles[slot] == slot {
            count += 1
            title += Int(lengths[slot].title)
            headings += Int(lengths[slot].headings)
            body += Int(lengths[slot].body)
        }
        (self.articles, self.parts, self.lengths, self.count) = (articles, parts, lengths, count)
        isWhole = count == index.count && index.parts.isEmpty
        averageTitle = max(1, Float(title) / Float(max(1, count)))
        averageHeadings = max(1, Float(headings) / Float(max(1, count)))
        averageBody = max(1, Float(body) / Float(max(1, count)))
    }

    /// The article that a posting is of, by its slot; nil where it isn't admitted.
    func article(of posting: LanguageIndex.Posting) -> Int? {
        let article = articles[Int(posting.slot)]
        return article == Self.none ? nil : Int(article)
    }

    /// An admitted article with its admitted parts. Put together where it is asked for: of thousands a few are shown.
    func entry(_ slot: Int) -> LanguageIndex.Entry? {
        guard articles[slot] == slot, let entry = index.entries[slot] else { return nil }
        let open = parts.open[slot]?.compactMap { index.entries[$0] } ?? []
        return open.isEmpty ? entry : entry.joined(with: open)
    }

    /// Whether a word stands in any admitted article; one that doesn't is unknown here.
    func knows(_ word: Vocabulary.Number) -> Bool {
        index.postings[word].contains { article(of: $0) != nil }
    }

    /// In how many admitted articles a word stands. Where they must be counted, it goes no further than past `limit`.
    private func articles(with word: Vocabulary.Number, upTo limit: Int) -> Int {
        if isWhole { return index.postings[word].count }
        // An article whose parts have the word, too, is one article.
        var found = parts.repeats.isEmpty ? 0 : -Int(parts.repeats[word])
        for posting in index.postings[word] where article(of: posting) != nil {
            found += 1
            if found > limit { return found }
        }
        return found
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
        let found = articles(with: word, upTo: common)
        return found > common ? nil : rarity(found: found)
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
