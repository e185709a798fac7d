/// Makes one mistake in each question: a letter of one of its words is dropped, replaced, or swapped with the next. The
/// same on every run.
struct Typist {
    private static let shortest = 4
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func mistyped(_ text: String) -> String {
        var words = text.split(separator: " ").map(Array.init)
        let long = words.indices.filter { words[$0].count(where: \.isLetter) >= Self.shortest }
        guard !long.isEmpty else { return text }
        let chosen = long[below(long.count)]
        words[chosen] = mistyped(words[chosen])
        return words.map { String($0) }.joined(separator: " ")
    }

    private mutating func mistyped(_ word: [Character]) -> [Character] {
        var word = word
        let places = word.indices.filter { word[$0].isLetter }
        let place = places[below(places.count)]
        switch below(3) {
        case 0: word.remove(at: place)
        case 1: word[place] = otherLetter(than: word[place])
        default: swap(&word, at: place)
        }
        return word
    }

    /// With the letter after it, or with the one before where it is the last.
    private mutating func swap(_ word: inout [Character], at place: Int) {
        let next = place + 1 < word.count && word[place + 1].isLetter ? place + 1 : place - 1
        guard word.indices.contains(next), word[next] != word[place] else {
            return word[place] = otherLetter(than: word[place])
        }
        word.swapAt(place, next)
    }

    private mutating func otherLetter(than letter: Character) -> Character {
        let others = Self.letters.filter { $0 != letter }
        return others[below(others.count)]
    }

    /// SplitMix64.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
