/// The parts that somebody may read, each with its article.
struct AdmittedParts: Sendable {
    /// By the slot of an article: the slots of its open parts, in their order.
    private(set) var open: [Int: [Int]] = [:]
    /// By word: in how many articles it stands once more, so has one posting too many to be counted. Empty without parts.
    private(set) var repeats: [Int32] = []

    init(_ index: LanguageIndex, holding keys: Set<String>, admits: (_ slot: Int) -> Bool) {
        guard !keys.isEmpty else { return }
        var pieces = Pieces()
        for (slot, parts) in index.parts where admits(slot) {
            let open = parts.filter { $0.keys.isSubset(of: keys) }.map(\.slot)
            guard !open.isEmpty else { continue }
            self.open[slot] = open
            if repeats.isEmpty { repeats = Array(repeating: 0, count: index.vocabulary.words.count) }
            pieces.begin(index.words(slot), of: repeats.count)
            for part in open { pieces.add(index.words(part), to: &repeats) }
        }
    }
}

extension LanguageIndex {
    fileprivate func words(_ slot: Int) -> [UInt32] { entries[slot]?.words ?? [] }
}

/// Tells which words of an article stand in more than one of its pieces. One table for all articles, cleared by none.
private struct Pieces {
    /// By word: the piece that it was met in last, counted over all articles.
    private var last: [Int32] = []
    private var first: Int32 = 0
    private var current: Int32 = 0

    mutating func begin(_ words: [UInt32], of vocabulary: Int) {
        if last.isEmpty { last = Array(repeating: 0, count: vocabulary) }
        current += 1
        first = current
        for word in words { last[Int(word)] = current }
    }

    mutating func add(_ words: [UInt32], to repeats: inout [Int32]) {
        current += 1
        for word in words.lazy.map(Int.init) where last[word] != current {
            if last[word] >= first { repeats[word] += 1 }
            last[word] = current
        }
    }
}
