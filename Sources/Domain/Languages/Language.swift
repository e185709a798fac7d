/// A language of articles, as a well-formed tag (BCP 47, RFC 5646 section 2.1) in its canonical case: `de`, `pt-BR`,
/// `zh-Hant`, `es-419`.
package struct Language: RawRepresentable, Sendable, Hashable, Comparable {
    package static let longest = 35

    package static let english = Language(known: "en")
    package static let german = Language(known: "de")

    package let rawValue: String

    /// One in its canonical case; nil for everything else, so that no page has two addresses.
    package init?(rawValue tag: String) {
        guard let language = Language(tag), language.rawValue == tag else { return nil }
        self = language
    }

    /// A tag as people and programs write it: in any case, `_` for `-`. Nil for what isn't well-formed. Languages of more
    /// than three letters are none that the standard has.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest else { return nil }
        let parts = text.lowercased().split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
            .split(separator: "-", omittingEmptySubsequences: false)
        guard LanguageTagReader.isWellFormed(parts), !Self.addresses.contains(parts[0]) else { return nil }
        rawValue = Self.canonical(parts)
    }

    private init(known tag: String) {
        rawValue = tag
    }

    /// Where our own pages are: a language of that name would hide behind them.
    private static let addresses: Set<Substring> = ["api", "sso"]

    /// RFC 5646 section 2.1.1: scripts begin with a capital, regions are capitals; behind a single letter all is small.
    private static func canonical(_ parts: [Substring]) -> String {
        let plain = parts.prefix { $0.utf8.count > 1 }.count
        return parts.enumerated().map { place, part in
            guard place > 0, place < plain, part.utf8.allSatisfy(LanguageTagReader.isLetter) else {
                return String(part)
            }
            return switch part.utf8.count {
            case 2: part.uppercased()
            case 4: part.prefix(1).uppercased() + part.dropFirst()
            default: String(part)
            }
        }.joined(separator: "-")
    }

    /// `pt` of `pt-BR`.
    package var primary: String { String(rawValue.prefix { $0 != "-" }) }

    package static func < (first: Language, second: Language) -> Bool { first.rawValue < second.rawValue }
}

/// The grammar of tags (RFC 5646 section 2.1), over parts in lower case.
enum LanguageTagReader {
    static func isWellFormed(_ parts: [Substring]) -> Bool {
        guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isLetter) else {
            return false
        }
        var rest = parts.dropFirst()
        take(&rest, upTo: 3) { isLetters($0, 3) }
        take(&rest, upTo: 1) { isLetters($0, 4) }
        take(&rest, upTo: 1) { isLetters($0, 2) || ($0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit)) }
        take(&rest, upTo: .max, isVariant)
        return areExtensions(rest)
    }

    private static func take(_ rest: inout ArraySlice<Substring>, upTo most: Int, _ belongs: (Substring) -> Bool) {
        var taken = 0
        while taken < most, let part = rest.first, belongs(part) {
            rest = rest.dropFirst()
            taken += 1
        }
    }

    private static func isVariant(_ part: Substring) -> Bool {
        guard isPlain(part) else { return false }
        return (5...8).contains(part.utf8.count) || (part.utf8.count == 4 && part.utf8.first.map(isDigit) == true)
    }

    /// Each begins with a single sign and has at least one part; behind `x` all is private.
    private static func areExtensions(_ parts: ArraySlice<Substring>) -> Bool {
        var rest = parts
        var seen: Set<Substring> = []
        while let single = rest.first {
            guard single.utf8.count == 1, isPlain(single), seen.insert(single).inserted else { return false }
            rest = rest.dropFirst()
            let before = rest.count
            let isPrivate = single == "x"
            take(&rest, upTo: .max) { isPlain($0) && (isPrivate ? 1...8 : 2...8).contains($0.utf8.count) }
            if rest.count == before { return false }
        }
        return true
    }

    private static func isLetters(_ part: Substring, _ count: Int) -> Bool {
        part.utf8.count == count && part.utf8.allSatisfy(isLetter)
    }

    private static func isPlain(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
