/// What the first articles have in common tells what a question is about: others that share it are moved up.
struct Feedback {
    enum Weight {
        static let share: Float = 0.8
        static let saturation: Float = 1.5
    }
    private static let articles = 8
    private static let mostWords = 20

    private let table: TermTable
    private let weights: [Float]

    /// `first` are the articles found so far, best first.
    init(_ first: [Ranking.Ranked], in language: AdmittedLanguage) {
        let chosen = Self.candidates(first.prefix(Self.articles), in: language)
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
        _ articles: ArraySlice<Ranking.Ranked>, in language: AdmittedLanguage
    ) -> [Candidate] {
        let best = articles.first?.score ?? 1
        var common: [UInt32: (articles: Int, share: Float)] = [:]
        for article in articles {
            var counts: [UInt32: Float] = [:]
            for word in article.entry.words { counts[word, default: 0] += 1 }
            let confidence = squared(squared(article.score / best))
            for (word, count) in counts {
                common[word, default: (0, 0)].articles += 1
                common[word, default: (0, 0)].share += confidence * saturated(count)
            }
        }
        return common.compactMap { word, found in
            let text = language.index.vocabulary.words[Int(word)]
            guard found.articles > 1, text.utf8.count > 2, !language.index.language.stopWords.contains(text) else {
                return nil
            }
            return language.rarity(of: Int(word)).map {
                Candidate(number: Int(word), text: text, weight: found.share * $0)
            }
        }
    }

    private static func squared(_ number: Float) -> Float { number * number }

    private static func saturated(_ count: Float) -> Float { count / (count + Weight.saturation) }
}
