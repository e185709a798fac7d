import Domain

/// What stands in a header. Whatever could begin another line is refused: it could be a header of somebody else's, or
/// the end of all headers.
enum HeaderText {
    private static let longestLine = 76
    /// `=?UTF-8?Q?` and `?=`.
    private static let frame = 12

    static func checked(_ text: String) throws(MailFailure) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            ![.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        guard isPlain else { throw MailFailure(.unwritable) }
        return text
    }

    /// A header whose value is a text: as it is where it is short and ASCII, else in encoded words (RFC 2047).
    static func line(_ name: String, text: String) throws(MailFailure) -> String {
        let text = try checked(text)
        let plain = "\(name): \(text)"
        if text.utf8.allSatisfy({ (32..<127).contains($0) }), plain.utf8.count <= longestLine, !text.contains("=?") {
            return plain
        }
        return "\(name): " + words(text, after: name.utf8.count + 2).joined(separator: "\r\n ")
    }

    static func line(_ name: String, _ address: MailAddress) throws(MailFailure) -> String {
        // Without SMTPUTF8, which few servers have, an address is ASCII.
        guard EmailAddress.isPlain(address.email), address.email.utf8.allSatisfy({ $0 < 128 }) else {
            throw MailFailure(.unwritable)
        }
        guard let display = address.name, !display.isEmpty else { return "\(name): \(address.email)" }
        return "\(name): \(try phrase(display, after: name.utf8.count + 2))\r\n <\(address.email)>"
    }

    /// A name before an address. Letters and digits stand for themselves; whatever means something there is encoded.
    private static func phrase(_ text: String, after place: Int) throws(MailFailure) -> String {
        let text = try checked(text)
        let isPlain = text.utf8.allSatisfy { $0 == 32 || $0.isLetterOrDigit } && text.utf8.count < 60
        return isPlain ? text : words(text, after: place).joined(separator: "\r\n ")
    }

    /// No letter is torn apart between two words.
    private static func words(_ text: String, after place: Int) -> [String] {
        var (words, current) = ([String](), "")
        var room = longestLine - place - frame
        for scalar in text.unicodeScalars {
            let sign = Array(String(scalar).utf8).map(encoded).joined()
            if current.utf8.count + sign.utf8.count > room {
                words.append(current)
                (current, room) = ("", longestLine - 1 - frame)
            }
            current += sign
        }
        return (words + [current]).map { "=?UTF-8?Q?\($0)?=" }
    }

    /// The strictest of RFC 2047's three lists, which holds everywhere.
    private static func encoded(_ byte: UInt8) -> String {
        if byte == 32 { return "_" }
        return byte.isLetterOrDigit ? String(UnicodeScalar(byte)) : QuotedPrintable.escaped(byte)
    }
}
