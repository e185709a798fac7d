/// The fields between two lines `---` at the beginning of a Markdown file.
///
/// A part of YAML, read by ourselves: names with texts, lists of texts and block texts. What can make a YAML reader slow
/// or surprising (anchors that grow to gigabytes, tags, types that are guessed) isn't read at all, and every field knows
/// its line, for the report.
package struct FrontMatter: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case text(String)
        case list([String])
        /// Something nested, which no field of ours is.
        case other
    }

    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: Value
        package let line: Int
    }

    package struct Mistake: Error, Sendable, Hashable {
        package let line: Int
        package let reason: String
    }

    package let fields: [Field]

    package init(fields: [Field] = []) {
        self.fields = fields
    }

    package subscript(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// A list is its elements one after the other; something nested is nothing.
    package func text(_ name: String) -> String? {
        switch self[name]?.value {
        case .text(let text): text.isEmpty ? nil : text
        case .list(let elements): elements.isEmpty ? nil : elements.joined(separator: ", ")
        case .other, nil: nil
        }
    }

    package func list(_ name: String) -> [String] {
        switch self[name]?.value {
        case .text(let text): text.isEmpty ? [] : [text]
        case .list(let elements): elements
        case .other, nil: []
        }
    }
}

/// A Markdown file in its two parts.
package struct FrontMatterFile: Sendable, Hashable {
    package let fields: FrontMatter
    /// Without the empty lines at both ends.
    package let body: String
    /// The line of the file at which the body begins, from 1.
    package let bodyLine: Int

    /// More isn't written by people.
    static let mostLines = 500

    package init(_ text: String) throws(FrontMatter.Mistake) {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)[...]
        if let first = lines.first, first.unicodeScalars.first == Unicode.Scalar(0xFEFF) {
            lines[0] = Substring(first.unicodeScalars.dropFirst())
        }
        guard lines.first.map(Self.isFence) ?? false else {
            fields = FrontMatter()
            (body, bodyLine) = Self.body(lines)
            return
        }
        let head = lines.dropFirst()
        guard let end = head.prefix(Self.mostLines).firstIndex(where: { Self.isFence($0) || $0 == "..." }) else {
            throw FrontMatter.Mistake(line: 1, reason: "The front matter has no end: no second line with ---.")
        }
        var reader = FrontMatterReader(lines: Array(head[..<end]), firstLine: 2)
        fields = FrontMatter(fields: try reader.read())
        (body, bodyLine) = Self.body(lines[(end + 1)...])
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// A text as it is read back from a file.
    static func trimmed(_ text: String) -> String {
        body(text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)[...]).0
    }

    private static func body(_ lines: ArraySlice<Substring>) -> (String, Int) {
        let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        guard let first = lines.firstIndex(where: { !isEmpty($0) }), let last = lines.lastIndex(where: { !isEmpty($0) })
        else { return ("", lines.startIndex + 1) }
        var kept = lines[first...last]
        // White space behind the last word says nothing; before the first it may make code of it.
        while let end = kept[last].last, end.isWhitespace { kept[last].removeLast() }
        return (kept.joined(separator: "\n"), first + 1)
    }
}
