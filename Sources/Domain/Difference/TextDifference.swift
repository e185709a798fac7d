/// What changed from one text to another, to be read: line by line, and within changed lines word by word.
package struct TextDifference: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case same, removed, added
    }

    package struct Piece: Sendable, Hashable {
        package var text: String
        package let kind: Kind
    }

    package enum Part: Sendable, Hashable {
        /// Lines of which something changed.
        case changed([Line])
        case same([String])
    }

    package struct Line: Sendable, Hashable {
        package let pieces: [Piece]

        /// What all of it is; nil where it is mixed.
        package var kind: Kind? {
            let kinds = Set(pieces.map(\.kind))
            return kinds.count == 1 ? kinds.first : nil
        }
    }

    package let parts: [Part]

    package var isSame: Bool {
        parts.allSatisfy { if case .same = $0 { true } else { false } }
    }

    package init(from old: String, to new: String) {
        let (olds, news) = (Self.lines(old), Self.lines(new))
        let runs = CommonRuns(olds, news)
        var parts: [Part] = []
        var (index, other) = (0, 0)
        while index < olds.count || other < news.count {
            let same = olds[index...].indices.prefix {
                runs.old[$0] && other + $0 - index < news.count
                    && runs.new[other + $0 - index]
            }
            if !same.isEmpty {
                parts.append(.same(Array(olds[same.startIndex..<same.endIndex])))
                (index, other) = (index + same.count, other + same.count)
                continue
            }
            let removed = olds[index...].indices.prefix { !runs.old[$0] }
            let added = news[other...].indices.prefix { !runs.new[$0] }
            parts.append(.changed(Self.changes(Array(olds[removed]), Array(news[added]))))
            (index, other) = (index + removed.count, other + added.count)
        }
        self.parts = parts
    }

    private static func lines(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Changed lines word by word, where enough of them stayed; otherwise the old ones, then the new ones.
    private static func changes(_ old: [String], _ new: [String]) -> [Line] {
        let wholes =
            old.map { Line(pieces: [Piece(text: $0, kind: .removed)]) }
            + new.map { Line(pieces: [Piece(text: $0, kind: .added)]) }
        guard !old.isEmpty, !new.isEmpty else { return wholes }
        return WordDifference(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")).lines ?? wholes
    }
}
