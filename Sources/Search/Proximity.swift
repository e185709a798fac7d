/// What the places of words in an article add to its score: terms near each other, and many of them in one passage.
struct Proximity {
    private static let passage = 40

    private let rarity: [Float]
    /// By the number of a word: its term, counted from 1, or 0.
    private var termOfWord: [UInt8]

    init(terms: [Term], rarity: [Float], words: Int) {
        self.rarity = rarity
        termOfWord = Array(repeating: 0, count: words)
        for (number, term) in terms.enumerated().reversed() where number < Int(UInt8.max) {
            for word in term.words.keys { termOfWord[word] = UInt8(number + 1) }
        }
    }

    func score(of entry: LanguageIndex.Entry) -> Float {
        guard rarity.count > 1 else { return 0 }
        var places: [(place: Int, term: Int)] = []
        for (place, word) in entry.words.enumerated() where termOfWord[Int(word)] > 0 {
            places.append((place, Int(termOfWord[Int(word)]) - 1))
        }
        return Ranking.Weight.proximity * nearness(places) + Ranking.Weight.passage * bestPassage(places)
    }

    /// Neighbouring occurrences of two terms, the nearest for each pair.
    private func nearness(_ places: [(place: Int, term: Int)]) -> Float {
        var best: [Int: Float] = [:]
        for (first, second) in zip(places, places.dropFirst()) where first.term != second.term {
            let pair = min(first.term, second.term) << 8 | max(first.term, second.term)
            let weight = min(rarity[first.term], rarity[second.term])
            best[pair] = max(best[pair] ?? 0, weight / Float(second.place - first.place))
        }
        return best.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    }

    /// The largest sum of different terms within a passage.
    private func bestPassage(_ places: [(place: Int, term: Int)]) -> Float {
        var counts = Array(repeating: 0, count: rarity.count)
        var (sum, best, first): (Float, Float, Int) = (0, 0, 0)
        for (place, term) in places {
            if counts[term] == 0 { sum += rarity[term] }
            counts[term] += 1
            while place - places[first].place >= Self.passage {
                counts[places[first].term] -= 1
                if counts[places[first].term] == 0 { sum -= rarity[places[first].term] }
                first += 1
            }
            best = max(best, sum)
        }
        return best
    }
}
