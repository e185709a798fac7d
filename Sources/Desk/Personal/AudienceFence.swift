import Domain

/// A line that begins or ends a block: three colons or more, then what the block is, or nothing where it ends.
struct AudienceFence {
    enum Meaning {
        case end
        /// Who is written to see it: a word of ours, or a name in quotes.
        case audience(String)
        /// A callout of another tool's kind (`:::note`), which hides nothing.
        case other
        /// Something that looks like a block and isn't one that we know.
        case wrong(String)
    }

    let meaning: Meaning
    /// Up to the end of the colons, as it was written.
    let opening: Substring
    /// Whether nothing but space stands before it: a block inside a quotation or a list item has no end of its own.
    let standsAlone: Bool

    private static let fewestColons = 3
    private static let others: Set<String> = [
        "note", "tip", "info", "important", "warning", "caution", "danger", "success", "error", "details", "hint",
    ]

    /// Nil for every other line. What can't be seen (spaces, zero-width characters) hides no fence: a block that a
    /// writer sees as one must never open for lack of being recognised.
    init?(_ line: Substring) {
        let start = Self.afterContainers(line)
        let rest = line.unicodeScalars[start...].drop { $0 == ":" }
        guard line.unicodeScalars.distance(from: start, to: rest.startIndex) >= Self.fewestColons else { return nil }
        opening = line[..<rest.startIndex]
        standsAlone = line.unicodeScalars[..<start].allSatisfy(Self.isSpace)
        meaning = Self.meaning(of: String(String.UnicodeScalarView(rest)).trimmed)
    }

    private static func meaning(of words: String) -> Meaning {
        let word = words.prefix { $0.isLetter }.lowercased()
        if words.unicodeScalars.allSatisfy({ isSpace($0) }) { return .end }
        if word == "audience" { return .audience(String(words.dropFirst(word.count)).trimmed) }
        return others.contains(word) ? .other : .wrong(String(words.prefix(100)))
    }

    /// Where the line's own words begin, behind space and the signs of quotations and lists.
    private static func afterContainers(_ line: Substring) -> String.Index {
        let scalars = line.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if isSpace(scalar) || [">", "-", "*", "+"].contains(scalar) {
                index = scalars.index(after: index)
            } else if ("0"..."9").contains(scalar) {
                let end = scalars[index...].firstIndex { !("0"..."9").contains($0) } ?? scalars.endIndex
                guard end < scalars.endIndex, [".", ")"].contains(scalars[end]) else { return index }
                index = scalars.index(after: end)
            } else {
                return index
            }
        }
        return index
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control
    }
}
