/// Every word that a language's articles have, each with a number. Kept in order from the front and from the back, so
/// that words with a beginning or an ending are neighbours: prefixes, compounds and typos are found among them.
struct Vocabulary: Sendable {
    typealias Number = Int

    private(set) var words: [String] = []
    /// By number: whether a word says something by itself.
    private(set) var isTelling: [Bool] = []
    private var numbers: [String: Number] = [:]
    /// The words that share a stem, in the order of the alphabet.
    private var byKey: [String: [Number]] = [:]
    /// The words that may be forms of a verb.
    private var byLemma: [String: [Number]] = [:]
    private var letters: [UInt32] = []
    private var starts: [Int] = [0]
    private var forwards: [UInt32] = []
    private var backwards: [UInt32] = []
    private var unsorted: [UInt32] = []

    func number(of word: String) -> Number? { numbers[word] }

    /// The words with a stem's key.
    func words(withKey key: String) -> [Number] { byKey[key] ?? [] }

    func words(withLemma lemma: String) -> [Number] { byLemma[lemma] ?? [] }

    func letters(of number: Number) -> ArraySlice<UInt32> { letters[starts[number]..<starts[number + 1]] }

    func length(of number: Number) -> Int { starts[number + 1] - starts[number] }

    /// The number of a word, which becomes known if it was not. Follow it by `sort()`.
    mutating func learn(_ word: String, key: String, lemmas: [String], isTelling: Bool) -> Number {
        if let number = numbers[word] { return number }
        let number = words.count
        numbers[word] = number
        words.append(word)
        self.isTelling.append(isTelling)
        letters.append(contentsOf: word.unicodeScalars.lazy.map(\.value))
        starts.append(letters.count)
        unsorted.append(UInt32(number))
        for lemma in lemmas { byLemma[lemma, default: []].append(number) }
        let place = byKey[key]?.firstIndex { words[$0] > word } ?? byKey[key]?.endIndex ?? 0
        byKey[key, default: []].insert(number, at: place)
        return number
    }

    /// Puts the words learnt since into both orders.
    mutating func sort() {
        guard !unsorted.isEmpty else { return }
        forwards = merge(forwards) { letters(of: Int($0)).lexicographicallyPrecedes(letters(of: Int($1))) }
        backwards = merge(backwards) {
            letters(of: Int($0)).reversed().lexicographicallyPrecedes(letters(of: Int($1)).reversed())
        }
        unsorted.removeAll(keepingCapacity: true)
    }

    private func merge(_ sorted: [UInt32], by precedes: (UInt32, UInt32) -> Bool) -> [UInt32] {
        var merged: [UInt32] = []
        merged.reserveCapacity(sorted.count + unsorted.count)
        var rest = sorted[...]
        for word in unsorted.sorted(by: precedes) {
            let place = rest.partition { precedes(word, $0) }
            merged.append(contentsOf: rest[..<place])
            merged.append(word)
            rest = rest[place...]
        }
        merged.append(contentsOf: rest)
        return merged
    }

    /// The words that begin with `prefix`, in the order of the alphabet.
    func words(beginningWith prefix: some Collection<UInt32>) -> ArraySlice<UInt32> {
        neighbours(in: forwards) { number in compare(letters(of: number), prefix) }
    }

    /// The words that end with `suffix`.
    func words(endingWith suffix: some BidirectionalCollection<UInt32>) -> ArraySlice<UInt32> {
        neighbours(in: backwards) { number in compare(letters(of: number).reversed(), suffix.reversed()) }
    }

    private func neighbours(in order: [UInt32], comparison: (Number) -> Int) -> ArraySlice<UInt32> {
        let lower = order[...].partition { comparison(Int($0)) >= 0 }
        let upper = order[lower...].partition { comparison(Int($0)) > 0 }
        return order[lower..<upper]
    }

    /// Before (-1), at (0) or after (1) the words that begin with `prefix`.
    private func compare(_ word: some Sequence<UInt32>, _ prefix: some Collection<UInt32>) -> Int {
        var letters = word.makeIterator()
        for expected in prefix {
            guard let letter = letters.next() else { return -1 }
            if letter != expected { return letter < expected ? -1 : 1 }
        }
        return 0
    }
}

extension ArraySlice {
    /// The first place from which on `belongs` holds, in a slice where it holds for no element and then for all.
    fileprivate func partition(where belongs: (Element) -> Bool) -> Index {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
