/// What the places of words in an article add to its score: terms near each other, and many of them in one passage.
struct Proximity {
    private static let passage = 40

    private let rarity: [Float]
    private let table: TermTable

    init(table: TermTable, rarity: [Float]) {
        self.table = table
        self.rarity = rarity
    }

    func score(of entry: LanguageIndex.Entry) -> Float {
        guard rarity.count > 1 else { return 0 }
        var places: [(place: Int, term: Int)] = []
        for (place, word) in entry.words.enumerated() {
            if let term = table.term(of: word) { places.append((place, term)) }
        }
        return Ranking.Weight.proximity * nearness(places) + Ranking.Weight.passage * bestPassage(places)
    }

    /// Neighbouring occurrences of two terms, the nearest for each pair.
    private func nearness(_ places: [(place: Int, term: Int)]) -> Float {
        let terms = rarity.count
        var best = Array(repeating: Float(0), count: terms * terms)
        for (first, second) in zip(places, places.dropFirst()) where first.term != second.term {
            let pair = min(first.term, second.term) * terms + max(first.term, second.term)
            let weight = min(rarity[first.term], rarity[second.term])
            best[pair] = max(best[pair], weight / Float(second.place - first.place))
        }
        return best.reduce(0, +)
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
