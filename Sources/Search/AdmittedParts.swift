/// What the parts that somebody may read make of their articles.
struct AdmittedParts: Sendable {
    /// By the slot of a part: the slot of its article.
    private(set) var articles: [Int: Int] = [:]
    /// By the slot of an article: its text with its parts.
    private(set) var entries: [Int: LanguageIndex.Entry] = [:]
    /// By word: in how many articles it stands once more, so has one posting too many to be counted. Empty without parts.
    private(set) var repeats: [Int32] = []

    init(_ index: LanguageIndex, holding keys: Set<String>, admits: (_ slot: Int) -> Bool) {
        guard !keys.isEmpty else { return }
        var pieces = Pieces()
        for (slot, parts) in index.parts where admits(slot) {
            let open = parts.filter { $0.keys.isSubset(of: keys) }
            guard !open.isEmpty, var entry = index.entries[slot] else { continue }
            if repeats.isEmpty { repeats = Array(repeating: 0, count: index.vocabulary.words.count) }
            pieces.begin(entry.words, of: repeats.count)
            for part in open {
                guard let piece = index.entries[part.slot] else { continue }
                articles[part.slot] = slot
                pieces.add(piece.words, to: &repeats)
                entry = entry.joined(with: piece)
            }
            entries[slot] = entry
        }
    }
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
