import Domain
import Testing

@Suite("What changed from one text to another")
struct DifferenceTests {
    /// Texts of few letters, so that much repeats.
    private static func lists(_ count: Int) -> [([Int], [Int])] {
        var generator = SeededNumbers(state: 42)
        return (0..<count).map { _ in
            let letters = Int.random(in: 1...4, using: &generator)
            let list = { (generator: inout SeededNumbers) in
                (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                    Int.random(in: 0..<letters, using: &generator)
                }
            }
            return (list(&generator), list(&generator))
        }
    }

    private func longestCommon(_ left: [Int], _ right: [Int]) -> Int {
        var row = Array(repeating: 0, count: right.count + 1)
        for element in left {
            var diagonal = 0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = element == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[right.count]
    }

    @Test("What two lists share stands in both in the same order, and there is no longer such thing")
    func shortest() {
        for (old, new) in Self.lists(3_000) {
            let runs = CommonRuns(old, new)
            let kept = zip(old, runs.old).filter(\.1).map(\.0)
            #expect(kept == zip(new, runs.new).filter(\.1).map(\.0), "\(old) \(new)")
            #expect(kept.count == longestCommon(old, new), "\(old) \(new)")
        }
    }

    @Test("With a limit, less may be shared, but nothing that isn't", arguments: [0, 1, 2, 3])
    func limited(limit: Int) {
        for (old, new) in Self.lists(1_000) {
            let runs = CommonRuns(old, new, limit: limit)
            #expect(zip(old, runs.old).filter(\.1).map(\.0) == zip(new, runs.new).filter(\.1).map(\.0))
        }
    }

    @Test("A changed word is one word's change, and its line is shown with it")
    func words() {
        let difference = TextDifference(from: "One\nThe quick brown fox.\nThree", to: "One\nThe slow red fox.\nThree")
        #expect(difference.marked == ["One", "The [-quick brown][+slow red] fox.", "Three"])
    }

    @Test("Lines with nothing in common are shown whole, the old ones first")
    func wholeLines() {
        let difference = TextDifference(from: "Completely different", to: "## Etwas anderes!")
        #expect(difference.marked == ["[-Completely different]", "[+## Etwas anderes!]"])
    }

    @Test("The same text has no difference, and an empty one is all added or removed")
    func edges() {
        #expect(TextDifference(from: "a\nb", to: "a\nb").isSame)
        #expect(TextDifference(from: "", to: "").parts.isEmpty)
        #expect(TextDifference(from: "", to: "a").marked == ["[+a]"])
        #expect(TextDifference(from: "a", to: "").marked == ["[-a]"])
    }

    @Test(
        "Nothing is lost or made up: without what was added the old text is left, without what was removed the new one",
        arguments: [
            ("", "\n"), ("a", "a\n"), ("a\n\nb", "a\nb"), ("a b c", "a x b y c"), ("one two", "one  two"),
            ("Grüße, Jürgen", "Gruesse, Juergen"), ("👩‍👩‍👧 e\u{301}", "👩‍👧 é"), ("a\u{202E}b", "ab"), ("x\r\ny", "x\ny"),
            ("<ins>a</ins>", "<del>a</del>"), ("a b\nc d", "a\nb c\nd"), ("foo bar", "foo\nbar"),
            ("the cat sat on the mat", "the mat sat on the cat\nand slept"),
        ])
    func whole(old: String, new: String) {
        for (old, new) in [(old, new), (new, old)] {
            let difference = TextDifference(from: old, to: new)
            #expect(difference.text(without: .added).filter { $0 != "\n" } == old.filter { $0 != "\n" })
            #expect(difference.text(without: .removed).filter { $0 != "\n" } == new.filter { $0 != "\n" })
        }
    }

    @Test(
        "Hostile texts are compared in bounded time",
        arguments: [
            (String(repeating: "a\n", count: 25_000), String(repeating: "b\na\n", count: 12_500)),
            (
                (0..<20_000).map { "\($0)" }.joined(separator: "\n"),
                (0..<20_000).map { "\(-$0)" }.joined(separator: "\n")
            ),
            (String(repeating: "a ", count: 25_000), String(repeating: "b a ", count: 12_500)),
            (String(repeating: "\n", count: 50_000), String(repeating: "x", count: 50_000)),
            (String(repeating: "e\u{301}", count: 25_000), "e" + String(repeating: "\u{301}", count: 49_999)),
        ])
    func hostile(old: String, new: String) {
        let clock = ContinuousClock()
        let time = clock.measure { _ = TextDifference(from: old, to: new).parts.count }
        #expect(time < .seconds(20))
    }
}

extension TextDifference {
    /// Its lines, with what was removed and added between marks.
    fileprivate var marked: [String] {
        parts.flatMap { part in
            switch part {
            case .same(let lines): lines
            case .changed(let lines):
                lines.map { line in
                    line.pieces.map { piece in
                        switch piece.kind {
                        case .same: piece.text
                        case .removed: "[-\(piece.text)]"
                        case .added: "[+\(piece.text)]"
                        }
                    }.joined()
                }
            }
        }
    }

    fileprivate func text(without kind: Kind) -> String {
        parts.map { part in
            switch part {
            case .same(let lines): lines.joined(separator: "\n")
            case .changed(let lines):
                lines.map { $0.pieces.filter { $0.kind != kind }.map(\.text).joined() }.joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }
}

/// The same numbers in every run (xorshift).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
