/// How many letters were dropped, added, replaced, or swapped with their neighbour.
enum EditDistance {
    typealias Letters = ArraySlice<UInt32>

    /// The distance, or nil where it is above `limit`.
    static func between(_ first: Letters, _ second: Letters, limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        let (a, b) = (Array(first), Array(second))
        var before: [Int] = []
        var previous = Array(0...b.count)
        var current = previous
        for i in 0..<a.count {
            current[0] = i + 1
            for j in 0..<b.count {
                var cost = previous[j] + (a[i] == b[j] ? 0 : 1)
                cost = min(cost, previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                current[j + 1] = cost
            }
            if current.allSatisfy({ $0 > limit }) { return nil }
            (before, previous, current) = (previous, current, previous)
        }
        return previous[b.count] <= limit ? previous[b.count] : nil
    }
}
