/// A path of the help centre, fit for a Location header. Read byte by byte: browsers take `//host`, `/\host`, tabs and
/// newlines in the middle, or an escaped slash or backslash, for another site's address.
package struct SitePath: Sendable, Hashable {
    package static let longest = 500

    package let text: String

    package init?(_ typed: String) {
        let text = Self.escapingLetters(typed)
        guard text.utf8.count <= Self.longest, text.hasPrefix("/"), text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard PercentEncoding.decoded(text) != nil, path == "/" || segments.allSatisfy(Self.isSegment) else {
            return nil
        }
        self.text = text
    }

    /// Nothing empty (`//`), nothing that leads up, and no slash or backslash behind an escape.
    private static func isSegment(_ segment: Substring) -> Bool {
        guard let plain = PercentEncoding.decoded(segment), !plain.isEmpty, plain != ".", plain != ".." else {
            return false
        }
        return !plain.unicodeScalars.contains { scalar in
            scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
        }
    }

    /// Letters of other scripts, as people type them, in the form that a header can carry.
    private static func escapingLetters(_ text: String) -> String {
        text.utf8.reduce(into: "") { escaped, byte in
            if byte < 0x80 {
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                escaped += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// RFC 3986's characters of a path, a query and a fragment.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~%!$&'()*+,;=:@/?#".utf8.contains(byte)
        }
    }
}

/// The path of a page that once was, decoded, so that every way of writing it is the same. It is compared, never sent.
package struct OldPath: Sendable, Hashable {
    package let text: String

    /// - Parameter typed: a path as a browser sends it, with or without a query.
    package init?(_ typed: some StringProtocol) {
        let path = typed.prefix { $0 != "?" && $0 != "#" }
        guard typed.utf8.count <= SitePath.longest * 3, let plain = PercentEncoding.decoded(path) else { return nil }
        var text = plain
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        guard text.hasPrefix("/"), text.utf8.count <= SitePath.longest,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        self.text = text
    }

    /// As the store kept it, decoded before.
    package init?(stored text: String) {
        guard text.hasPrefix("/") else { return nil }
        self.text = text
    }

    package var firstSegment: String { text.split(separator: "/").first.map(String.init) ?? "" }
}

/// `%C3%BC` and the byte that it stands for (RFC 3986 section 2.1).
enum PercentEncoding {
    /// Nil for a bad escape, or bytes that aren't UTF-8.
    static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
