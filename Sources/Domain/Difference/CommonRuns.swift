/// What two lists have in common, in order: the longest such thing as a rule, after Myers ("An O(ND) difference
/// algorithm", 1986) in linear space. Lists that differ in more than `limit` places are compared in part: what lies
/// between counts as replaced, so that no two texts can keep the server busy.
package struct CommonRuns: Sendable {
    /// For each element whether the other list has it at the same turn.
    package private(set) var old: [Bool]
    package private(set) var new: [Bool]

    /// Of a thousand differences nobody reads the thousand and first.
    package static let limit = 500

    package init<Element: Hashable>(_ old: [Element], _ new: [Element], limit: Int = Self.limit) {
        self.old = Array(repeating: false, count: old.count)
        self.new = Array(repeating: false, count: new.count)
        var search = Search(old, new, limit: limit)
        search.compare(0..<old.count, 0..<new.count) { index, other in
            self.old[index] = true
            self.new[other] = true
        }
    }
}

/// Elements as numbers: equal ones have the same, so that comparing two long lines costs no more than two short ones.
private struct Search {
    private let old: [Int]
    private let new: [Int]
    private let limit: Int
    /// How far a path with so many differences has come on each diagonal, from the start and from the end.
    private var forward: [Int] = []
    private var backward: [Int] = []

    init<Element: Hashable>(_ old: [Element], _ new: [Element], limit: Int) {
        var numbers: [Element: Int] = [:]
        func number(_ element: Element) -> Int {
            if let known = numbers[element] { return known }
            numbers[element] = numbers.count
            return numbers.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        self.limit = limit
    }

    mutating func compare(_ olds: Range<Int>, _ news: Range<Int>, match: (Int, Int) -> Void) {
        var (olds, news) = (olds, news)
        while let index = olds.first, let other = news.first, old[index] == new[other] {
            match(index, other)
            (olds, news) = (olds.dropFirst(), news.dropFirst())
        }
        while let index = olds.last, let other = news.last, old[index] == new[other] {
            match(index, other)
            (olds, news) = (olds.dropLast(), news.dropLast())
        }
        guard !olds.isEmpty, !news.isEmpty, let middle = middle(olds, news) else { return }
        compare(olds.lowerBound..<middle.old, news.lowerBound..<middle.new, match: match)
        compare(middle.old..<olds.upperBound, middle.new..<news.upperBound, match: match)
    }

    /// A point that a shortest way from one list to the other passes: both ways are searched until they meet. Nil where
    /// they don't meet within the limit.
    private mutating func middle(_ olds: Range<Int>, _ news: Range<Int>) -> (old: Int, new: Int)? {
        let most = min((olds.count + news.count + 1) / 2, limit)
        forward = Array(repeating: 0, count: 2 * most + 3)
        backward = forward
        for differences in 0...most {
            if let (x, y) = advance(differences, olds, news) { return (olds.lowerBound + x, news.lowerBound + y) }
            if let (x, y) = retreat(differences, olds, news) { return (olds.upperBound - x, news.upperBound - y) }
        }
        return nil
    }

    private mutating func advance(_ differences: Int, _ olds: Range<Int>, _ news: Range<Int>) -> (Int, Int)? {
        let delta = olds.count - news.count
        let origin = forward.count / 2
        for diagonal in stride(from: -differences, through: differences, by: 2) {
            var x = Self.start(forward, diagonal, differences)
            while x < olds.count, x - diagonal < news.count,
                old[olds.lowerBound + x] == new[news.lowerBound + x - diagonal]
            { x += 1 }
            forward[origin + diagonal] = x
            guard !delta.isMultiple(of: 2), abs(delta - diagonal) < differences, x <= olds.count,
                x - diagonal <= news.count, x + backward[origin + delta - diagonal] >= olds.count
            else { continue }
            return (x, x - diagonal)
        }
        return nil
    }

    private mutating func retreat(_ differences: Int, _ olds: Range<Int>, _ news: Range<Int>) -> (Int, Int)? {
        let delta = olds.count - news.count
        let origin = backward.count / 2
        for diagonal in stride(from: -differences, through: differences, by: 2) {
            var x = Self.start(backward, diagonal, differences)
            while x < olds.count, x - diagonal < news.count,
                old[olds.upperBound - 1 - x] == new[news.upperBound - 1 - x + diagonal]
            { x += 1 }
            backward[origin + diagonal] = x
            guard delta.isMultiple(of: 2), abs(delta - diagonal) <= differences, x <= olds.count,
                x - diagonal <= news.count, x + forward[origin + delta - diagonal] >= olds.count
            else { continue }
            return (x, x - diagonal)
        }
        return nil
    }

    /// One difference more than on the better of the two neighbouring diagonals.
    private static func start(_ reached: [Int], _ diagonal: Int, _ differences: Int) -> Int {
        let place = reached.count / 2 + diagonal
        let isDown =
            diagonal == -differences || (diagonal != differences && reached[place - 1] < reached[place + 1])
        return isDown ? reached[place + 1] : reached[place - 1] + 1
    }
}
