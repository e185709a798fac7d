/// Puts articles in order: BM25 over title, headings and body together (BM25F) finds the best few, and where their
/// words stand decides among those.
struct Ranking {
    enum Weight {
        static let title: Float = 4
        static let headings: Float = 2
        static let saturation: Float = 1.2
        static let length: Float = 0.7
        static let proximity: Float = 0.4
        static let passage: Float = 0.3
    }
    private static let candidates = 64
    /// So many terms make a question.
    private static let question = 3

    struct Ranked {
        let entry: LanguageIndex.Entry
        let score: Float
        var document: SearchDocument { entry.document }

        static func precedes(_ first: Ranked, _ second: Ranked) -> Bool {
            (second.score, first.document.id) < (first.score, second.document.id)
        }
    }

    private let table: TermTable
    private let language: AdmittedLanguage
    private var scores: [Float]
    private var touched: [Int] = []
    private var rarity: [Float] = []

    init(terms: [Term], table: TermTable, language: AdmittedLanguage) {
        self.table = table
        self.language = language
        scores = Array(repeating: 0, count: language.index.entries.count)
        var frequencies = scores
        for term in terms { add(term, frequencies: &frequencies) }
    }

    private mutating func add(_ term: Term, frequencies: inout [Float]) {
        var articles: [Int] = []
        let vocabulary = language.index.vocabulary
        for (word, weight) in term.words.sorted(by: { vocabulary.words[$0.key] < vocabulary.words[$1.key] }) {
            for posting in language.index.postings[word] {
                guard let slot = language.article(of: posting) else { continue }
                if frequencies[slot] == 0 { articles.append(slot) }
                frequencies[slot] += weight * frequency(posting, in: slot)
            }
        }
        let rarity = term.weight * language.rarity(found: articles.count)
        self.rarity.append(rarity)
        for slot in articles {
            if scores[slot] == 0 { touched.append(slot) }
            let frequency = frequencies[slot]
            scores[slot] += rarity * frequency * (1 + Weight.saturation) / (frequency + Weight.saturation)
            frequencies[slot] = 0
        }
    }

    /// How often a word stands in an article, counted for less in a long one.
    private func frequency(_ posting: LanguageIndex.Posting, in article: Int) -> Float {
        let lengths = language.lengths[article]
        var frequency = share(Float(posting.body), Float(lengths.body) / language.averageBody)
        if posting.title > 0 {
            frequency += Weight.title * share(Float(posting.title), Float(lengths.title) / language.averageTitle)
        }
        if posting.headings > 0 {
            let length = Float(lengths.headings) / language.averageHeadings
            frequency += Weight.headings * share(Float(posting.headings), length)
        }
        return frequency
    }

    private func share(_ count: Float, _ length: Float) -> Float {
        count / (1 - Weight.length + Weight.length * length)
    }

    func best(_ limit: Int, excluding found: Set<String>) -> [Ranked] {
        var proximity = Proximity(table: table, rarity: rarity)
        let ranked = leading(max(limit, Self.candidates) + found.count).compactMap { slot -> Ranked? in
            guard let entry = language.entry(slot), !found.contains(entry.document.id) else { return nil }
            return Ranked(entry: entry, score: scores[slot] + proximity.score(of: entry))
        }
        return Array(refined(ranked.sorted(by: Ranked.precedes)).prefix(limit))
    }

    /// Whole questions are put in order again by what the first articles have in common. One word or two say by
    /// themselves what is sought.
    private func refined(_ ranked: [Ranked]) -> [Ranked] {
        guard rarity.count >= Self.question, let best = ranked.first else { return ranked }
        var feedback = Feedback(ranked, to: table, in: language)
        let share = Feedback.share(of: ranked.lazy.map { $0.score / best.score }) * best.score
        return ranked.map { Ranked(entry: $0.entry, score: $0.score + share * feedback.score(of: $0.entry)) }
            .sorted(by: Ranked.precedes)
    }

    /// The slots with the best scores, in order.
    private func leading(_ limit: Int) -> [Int] {
        var leading: [Int] = []
        var least = -Float.infinity
        for slot in touched where scores[slot] >= least {
            var place = leading.count
            while place > 0, precedes(slot, leading[place - 1]) { place -= 1 }
            leading.insert(slot, at: place)
            if leading.count > limit { leading.removeLast() }
            if leading.count == limit, let last = leading.last { least = scores[last] }
        }
        return leading
    }

    /// By score, then by id, so that two nodes answer in the same order.
    private func precedes(_ first: Int, _ second: Int) -> Bool {
        if scores[first] != scores[second] { return scores[first] > scores[second] }
        return id(first) < id(second)
    }

    private func id(_ slot: Int) -> String { language.index.entries[slot]?.document.id ?? "" }
}
