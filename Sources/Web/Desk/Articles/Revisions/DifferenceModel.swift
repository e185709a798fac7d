import Desk
import Domain

/// What changed between two texts, field by field, as pages show it.
struct DifferenceModel: Encodable {
    struct Field: Encodable {
        let label: String
        let isSame: Bool
        let locale: String
        let direction: String
        let rows: [Row]
    }

    /// A line, or some that didn't change and are folded away.
    struct Row: Encodable {
        let line: Line?
        let folded: Folded?
    }

    struct Folded: Encodable {
        let summary: String
        let lines: [Line]
    }

    struct Line: Encodable {
        /// What screen readers say of a line that is new or gone as a whole.
        let mark: String?
        let kind: String
        let pieces: [Piece]
    }

    struct Piece: Encodable {
        let words: String
        let isAdded: Bool
        let isRemoved: Bool
    }

    let fields: [Field]
    let isSame: Bool

    /// So many lines around a change are shown with it.
    private static let context = 2

    init(
        from old: Article.Translation?, to new: Article.Translation, among audiences: [NamedAudience], _ words: Wording
    ) {
        let bodies = [old?.body ?? "", new.body].map { AudienceBlocks.written($0, among: audiences) }
        let texts = [
            ("title", old?.title ?? "", new.title), ("description", old?.description ?? "", new.description),
            ("body", bodies[0], bodies[1]),
        ]
        fields = texts.map { name, old, new_ in
            let difference = TextDifference(from: old, to: new_)
            return Field(
                label: words("difference.\(name)"), isSame: difference.isSame, locale: new.language.rawValue,
                direction: new.language.direction.rawValue, rows: Self.rows(difference, words))
        }
        isSame = fields.allSatisfy(\.isSame)
    }

    private static func rows(_ difference: TextDifference, _ words: Wording) -> [Row] {
        let last = difference.parts.count - 1
        return difference.parts.enumerated().flatMap { index, part -> [Row] in
            switch part {
            case .changed(let lines): lines.map { Row(line: Line($0, words), folded: nil) }
            case .same(let lines): rows(of: lines, isFirst: index == 0, isLast: index == last, words)
            }
        }
    }

    /// What stayed is folded but for the lines next to a change.
    private static func rows(of lines: [String], isFirst: Bool, isLast: Bool, _ words: Wording) -> [Row] {
        let shown = lines.map { Row(line: Line(unchanged: $0), folded: nil) }
        let before = isFirst ? 0 : min(context, lines.count)
        let after = isLast ? 0 : min(context, lines.count - before)
        let hidden = lines.count - before - after
        guard hidden > 1 else { return shown }
        let folded = Folded(
            summary: words.count("difference.unchanged", hidden),
            lines: lines[before..<before + hidden].map(Line.init(unchanged:)))
        return shown.prefix(before) + [Row(line: nil, folded: folded)] + shown.suffix(after)
    }
}

extension DifferenceModel.Line {
    fileprivate init(unchanged text: String) {
        mark = nil
        kind = "same"
        pieces = [.init(words: text, isAdded: false, isRemoved: false)]
    }

    fileprivate init(_ line: TextDifference.Line, _ words: Wording) {
        switch line.kind {
        case .added: (kind, mark) = ("added", words("difference.addedLine"))
        case .removed: (kind, mark) = ("removed", words("difference.removedLine"))
        case .same, nil: (kind, mark) = ("mixed", nil)
        }
        pieces = line.pieces.map {
            .init(words: $0.text, isAdded: $0.kind == .added, isRemoved: $0.kind == .removed)
        }
    }
}
