/// What the first articles have in common tells what a question is about: others that share it are moved up.
struct Feedback {
    enum Weight {
        static let share: Float = 1.2
        static let saturation: Float = 1.2
        /// What the question itself doesn't say tells more than what it does.
        static let unasked: Float = 1.5
    }
    private static let articles = 10
    private static let mostWords = 15

    private let table: TermTable
    private let weights: [Float]

    /// How much it says beside the first article's score. Where that one is far ahead of the others, it is the answer,
    /// and they have less to say.
    ///
    /// - Parameter scores: of the articles, as parts of the first one's.
    static func share(of scores: some Sequence<Float>) -> Float {
        let first = Array(scores.prefix(articles))
        return Weight.share * first.reduce(0, +) / Float(max(1, first.count))
    }

    /// `first` are the articles found so far, best first; `question` tells the words that were asked for.
    init(_ first: [Ranking.Ranked], to question: TermTable, in language: AdmittedLanguage) {
        let chosen = Self.candidates(first.prefix(Self.articles), to: question, in: language)
            .sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }
            .prefix(Self.mostWords)
        let sum = chosen.reduce(0) { $0 + $1.weight }
        weights = chosen.map { $0.weight / max(sum, .leastNormalMagnitude) }
        table = TermTable(chosen.map { Term(words: [$0.number: 1]) }, words: language.index.vocabulary.words.count)
    }

    /// From 0 to 1: how much of it an article has.
    func score(of entry: LanguageIndex.Entry) -> Float {
        var counts = Array(repeating: Float(0), count: weights.count)
        for word in entry.words {
            if let place = table.term(of: word) { counts[place] += 1 }
        }
        return zip(weights, counts).reduce(0) { $0 + $1.0 * Self.saturated($1.1) }
    }

    private struct Candidate {
        let number: Vocabulary.Number
        let text: String
        let weight: Float
    }

    /// The telling words that at least two of the articles have, weighted by how often and how rare they are; an
    /// article that is far behind the first has little to say.
    private static func candidates(
        _ articles: ArraySlice<Ranking.Ranked>, to question: TermTable, in language: AdmittedLanguage
    ) -> [Candidate] {
        let best = articles.first?.score ?? 1
        let vocabulary = language.index.vocabulary
        var shared = SharedWords(vocabulary: vocabulary.words.count)
        for article in articles {
            shared.add(article.entry.words, confidence: squared(squared(article.score / best)))
        }
        return shared.words.compactMap { word in
            guard shared.articles[word] > 1, vocabulary.isTelling[word] else { return nil }
            return language.rarity(of: word).map { rarity in
                let weight = question.term(of: UInt32(word)) == nil ? Weight.unasked : 1
                return Candidate(
                    number: word, text: vocabulary.words[word], weight: weight * shared.shares[word] * rarity)
            }
        }
    }

    /// Counts the words of a few articles. Tables by the word's number: every word of every one of them is counted at
    /// every question.
    private struct SharedWords {
        /// In the order in which they were met.
        private(set) var words: [Vocabulary.Number] = []
        /// How many articles have a word, and the sum of what each makes of it.
        private(set) var articles: [UInt8]
        private(set) var shares: [Float]
        private var counts: [Float]

        init(vocabulary: Int) {
            articles = Array(repeating: 0, count: vocabulary)
            shares = Array(repeating: 0, count: vocabulary)
            counts = shares
        }

        mutating func add(_ text: [UInt32], confidence: Float) {
            for word in text { counts[Int(word)] += 1 }
            for word in text.lazy.map(Int.init) where counts[word] > 0 {
                if articles[word] == 0 { words.append(word) }
                articles[word] += 1
                shares[word] += confidence * Feedback.saturated(counts[word])
                counts[word] = 0
            }
        }
    }

    private static func squared(_ number: Float) -> Float { number * number }

    private static func saturated(_ count: Float) -> Float { count / (count + Weight.saturation) }
}
