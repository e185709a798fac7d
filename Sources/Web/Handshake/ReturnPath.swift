import Domain

/// A page of the help centre to come back to after signing in, as a path that came from outside. It is read character by
/// character and nothing is decoded or mended: browsers take `//host`, `/\host`, tabs and newlines in the middle, or an
/// escaped slash for another site's address.
struct ReturnPath: Sendable, Hashable {
    let text: String

    private static let longest = 2_000
    /// What pages of the help centre begin with: a language, which need not be one of this help centre's. The desk, files
    /// and this handshake itself are no place to return to.
    private static func isShelf(_ segment: String) -> Bool {
        segment == "articles" || Language(rawValue: segment) != nil
    }

    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest, text.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        let segments = parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        guard Self.isPage(segments.map { String(decoding: $0, as: UTF8.self) }),
            parts.count == 1 || Self.isQuery(Array(parts[1]))
        else { return nil }
        self.text = String(text)
    }

    static func home(_ language: Language) -> ReturnPath {
        ReturnPath(home: language)
    }

    private init(home language: Language) {
        text = HelpPath.home(language)
    }

    private static func isPage(_ segments: [String]) -> Bool {
        if segments == [""] { return true }
        return segments.first.map(isShelf) == true && segments.allSatisfy(isSegment)
    }

    /// No escapes, nothing empty, no `.` and no `..`.
    private static func isSegment(_ segment: String) -> Bool {
        !segment.isEmpty && segment.utf8.allSatisfy(isPlain) && segment.utf8.contains(where: \.isLetterOrDigit)
    }

    /// Escapes are of two hex digits, and of no control character.
    private static func isQuery(_ query: [UInt8]) -> Bool {
        let text = String(decoding: query, as: UTF8.self)
        guard text.utf8.allSatisfy({ isPlain($0) || "%=&+".utf8.contains($0) }) else { return false }
        return text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
            let digits = rest.prefix(2)
            guard digits.utf8.count == 2, digits.utf8.allSatisfy(\.isLetterOrDigit),
                let byte = UInt8(digits, radix: 16)
            else { return false }
            return byte >= 0x20 && byte != 0x7F
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || "-._~".utf8.contains(byte)
    }
}
