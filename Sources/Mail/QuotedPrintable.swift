/// Text as lines of at most 76 ASCII characters (RFC 2045 section 6.7): readable where it is ASCII anyway.
enum QuotedPrintable {
    private static let longestLine = 76

    static func encode(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map(line).joined(separator: "\r\n")
    }

    private static func line(_ text: Substring) -> String {
        var (lines, current) = ([String](), "")
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            let sign = self.sign(byte, isLast: index == bytes.count - 1, isFirst: current.isEmpty)
            // One place is kept for the `=` that says that the line goes on.
            if current.utf8.count + sign.utf8.count > longestLine - 1 {
                lines.append(current + "=")
                current = ""
            }
            current += sign
        }
        return (lines + [current]).joined(separator: "\r\n")
    }

    /// A space at a line's end would be lost on the way, and so would a dot or "From" at its beginning on some.
    private static func sign(_ byte: UInt8, isLast: Bool, isFirst: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): escaped(byte)
        case UInt8(ascii: "."), UInt8(ascii: "F"): isFirst ? escaped(byte) : String(UnicodeScalar(byte))
        case 32, 9: isLast ? escaped(byte) : String(UnicodeScalar(byte))
        case 33...126: String(UnicodeScalar(byte))
        default: escaped(byte)
        }
    }

    static func escaped(_ byte: UInt8) -> String {
        "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
