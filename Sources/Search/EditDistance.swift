/// How many letters of a word were dropped, added, replaced, or swapped with their neighbour to make another of it.
struct EditDistance {
    private let letters: [UInt32]
    private var before: [Int] = []
    private var previous: [Int] = []
    private var current: [Int] = []

    init(from letters: [UInt32]) {
        self.letters = letters
    }

    /// The distance to a word, or nil where it is above `limit`.
    mutating func distance(to word: ArraySlice<UInt32>, limit: Int) -> Int? {
        guard abs(letters.count - word.count) <= limit else { return nil }
        reset(width: word.count)
        for row in letters.indices {
            (before, previous, current) = (previous, current, before)
            fill(row, word)
            if current.allSatisfy({ $0 > limit }) { return nil }
        }
        return current[word.count] <= limit ? current[word.count] : nil
    }

    private mutating func reset(width: Int) {
        current.removeAll(keepingCapacity: true)
        current.append(contentsOf: 0...width)
        previous = current
        before = current
    }

    private mutating func fill(_ row: Int, _ word: ArraySlice<UInt32>) {
        current[0] = row + 1
        var last: UInt32?
        for (column, letter) in word.enumerated() {
            var cost = previous[column] + (letters[row] == letter ? 0 : 1)
            cost = min(cost, previous[column + 1] + 1, current[column] + 1)
            if row > 0, letters[row] == last, letters[row - 1] == letter { cost = min(cost, before[column - 1] + 1) }
            current[column + 1] = cost
            last = letter
        }
    }
}
