/// What the places of words in an article add to its score: terms near each other, and many of them in one passage.
struct Proximity {
    private static let passage = 40

    private let rarity: [Float]
    private let table: TermTable
    /// Of the article that is being looked at. Kept from one to the next, so that each needs no memory of its own.
    private var places: [(place: Int, term: Int)] = []
    private var best: [Float]
    private var counts: [Int]

    init(table: TermTable, rarity: [Float]) {
        self.table = table
        self.rarity = rarity
        best = Array(repeating: 0, count: rarity.count * rarity.count)
        counts = Array(repeating: 0, count: rarity.count)
    }

    mutating func score(of entry: LanguageIndex.Entry) -> Float {
        guard rarity.count > 1 else { return 0 }
        places.removeAll(keepingCapacity: true)
        for (place, word) in entry.words.enumerated() {
            if let term = table.term(of: word) { places.append((place, term)) }
        }
        return Ranking.Weight.proximity * nearness() + Ranking.Weight.passage * bestPassage()
    }

    /// Neighbouring occurrences of two terms, the nearest for each pair.
    private mutating func nearness() -> Float {
        let terms = rarity.count
        for pair in best.indices { best[pair] = 0 }
        for (first, second) in zip(places, places.dropFirst()) where first.term != second.term {
            let pair = min(first.term, second.term) * terms + max(first.term, second.term)
            let weight = min(rarity[first.term], rarity[second.term])
            best[pair] = max(best[pair], weight / Float(second.place - first.place))
        }
        return best.reduce(0, +)
    }

    /// The largest sum of different terms within a passage.
    private mutating func bestPassage() -> Float {
        for term in counts.indices { counts[term] = 0 }
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
