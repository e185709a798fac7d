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
    /// Of the article that is being looked at.
    private var counts: [Float]

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
        counts = Array(repeating: 0, count: weights.count)
        table = TermTable(chosen.map { Term(words: [$0.number: 1]) }, words: language.index.vocabulary.words.count)
    }

    /// From 0 to 1: how much of it an article has.
    mutating func score(of entry: LanguageIndex.Entry) -> Float {
        for place in counts.indices { counts[place] = 0 }
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
            guard word.articles > 1, vocabulary.isTelling[word.number] else { return nil }
            return language.rarity(of: word.number).map { rarity in
                let weight = question.term(of: UInt32(word.number)) == nil ? Weight.unasked : 1
                return Candidate(
                    number: word.number, text: vocabulary.words[word.number], weight: weight * word.share * rarity)
            }
        }
    }

    /// Counts the words of a few articles: every word of every one of them at every question, so places are told by a
    /// table and not looked up.
    private struct SharedWords {
        struct Word {
            let number: Vocabulary.Number
            /// How many articles have it, and the sum of what each makes of it.
            var articles = 0
            var share: Float = 0
            /// In the article that is being added.
            var count: Float = 0
        }

        /// In the order in which they were met.
        private(set) var words: [Word] = []
        /// By the number of a word: its place among the words, counted from 1, or 0.
        private var places: [UInt32]

        init(vocabulary: Int) {
            places = Array(repeating: 0, count: vocabulary)
        }

        mutating func add(_ text: [UInt32], confidence: Float) {
            for word in text { words[place(of: Int(word))].count += 1 }
            for place in words.indices where words[place].count > 0 {
                words[place].articles += 1
                words[place].share += confidence * Feedback.saturated(words[place].count)
                words[place].count = 0
            }
        }

        private mutating func place(of word: Vocabulary.Number) -> Int {
            if places[word] == 0 {
                words.append(Word(number: word))
                places[word] = UInt32(words.count)
            }
            return Int(places[word]) - 1
        }
    }

    private static func squared(_ number: Float) -> Float { number * number }

    private static func saturated(_ count: Float) -> Float { count / (count + Weight.saturation) }
}
