package import Domain
import JSON

/// Words of an article that are the reader's own: `{{ name }}`, `{{ plan | "free" }}`, `{{ company.city | your city }}`.
/// What stands behind the stroke is for whoever has no such attribute, and for strangers. It is put in where the text is
/// already parsed, and escaped: nobody's name becomes markup, an address or code.
package struct PersonalText: Sendable {
    /// What is shown of an attribute: long enough for a name, too short to fill a page.
    static let longestValue = 255
    /// A text full of placeholders doesn't multiply what somebody put into an attribute.
    static let mostValues = 500

    /// A piece of text, as it is to be shown.
    enum Piece: Equatable {
        case plain(String)
        case value(String)
    }

    private let contact: Contact?
    private var remaining = PersonalText.mostValues

    /// The fallbacks: what a stranger reads.
    package static let stranger = PersonalText(nil)

    package init(_ contact: Contact?) {
        self.contact = contact
    }

    /// Whether a text could have a placeholder in it.
    static func mayBe(in source: String) -> Bool {
        !Array(source.utf8).places(behind: "{{").isEmpty
    }

    /// Text of a parsed document as HTML. A value is isolated, so that its direction turns nothing around it.
    mutating func html(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return HTMLText.escaped(text) }
        return pieces(of: text).map { piece in
            switch piece {
            case .plain(let text): HTMLText.escaped(text)
            case .value(let value): "<bdi>\(HTMLText.escaped(value))</bdi>"
            }
        }.joined()
    }

    /// The same as words alone.
    mutating func words(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return pieces(of: text).map { piece in
            switch piece {
            case .plain(let text), .value(let text): text
            }
        }.joined()
    }

    mutating func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let found = Placeholder.first(in: rest) {
            pieces.append(.plain(String(rest[..<found.range.lowerBound])))
            pieces.append(value(of: found.placeholder).map(Piece.value) ?? .plain(found.placeholder.fallback))
            rest = rest[found.range.upperBound...]
        }
        return pieces + [.plain(String(rest))]
    }

    private mutating func value(of placeholder: Placeholder) -> String? {
        guard let contact, remaining > 0, let value = contact.said(placeholder.name)?.asWords else { return nil }
        let shown = value.trimmed.withoutControls.prefix(ofScalars: Self.longestValue)
        guard !shown.isEmpty else { return nil }
        remaining -= 1
        return shown
    }
}

/// One `{{ name | fallback }}`.
struct Placeholder: Equatable {
    let name: String
    let fallback: String

    private static let longest = 200

    /// The first in a text, and where it stands.
    static func first(in text: Substring) -> (placeholder: Placeholder, range: Range<String.Index>)? {
        let bytes = text.utf8
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: open) {
            index = bytes.index(after: start)
            guard index < bytes.endIndex, bytes[index] == open else { continue }
            let inside = bytes.index(after: index)
            guard let end = end(in: bytes[inside...].prefix(longest)), let found = Placeholder(text[inside..<end])
            else { continue }
            return (found, start..<bytes.index(end, offsetBy: 2))
        }
        return nil
    }

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    /// Where `}}` begins. Another brace ends the search, so that a text of nothing but braces is read once.
    private static func end(in bytes: Substring.UTF8View) -> String.Index? {
        guard let end = bytes.firstIndex(where: { $0 == open || $0 == close }), bytes[end] == close else { return nil }
        let next = bytes.index(after: end)
        return next < bytes.endIndex && bytes[next] == close ? end : nil
    }

    /// Nil for braces with something else in them: they stay the text that they are.
    private init?(_ inside: Substring) {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0]).trimmed
        guard (1...64).contains(name.unicodeScalars.count), !name.contains("\"") else {
            return nil
        }
        self.name = name
        let words = parts.count == 2 ? String(parts[1]).trimmed : ""
        fallback = Quoted.text(words) ?? words
    }
}

extension JSONValue {
    /// What can be said in a sentence; an object, a list or null can't.
    fileprivate var asWords: String? {
        switch self {
        case .string(let text): text
        case .number, .bool: serialized()
        default: nil
        }
    }
}
