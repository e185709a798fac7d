/// What texts in a token may consist of. Each question has a quick answer for printable ASCII, which nearly all are.
extension String {
    /// Whether the text has at most so many characters, counted as code points: one visible character can hide
    /// thousands of them.
    func hasAtMost(_ limit: Int) -> Bool {
        utf8.count <= limit || unicodeScalars.count <= limit
    }

    /// C0, DEL and C1: a line break forges log lines and mail headers (CWE-93), a NUL cuts C strings short.
    var containsControlCharacters: Bool {
        !isPrintableASCII && unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    /// The same without tab, line feed and carriage return.
    var containsUnprintableCharacters: Bool {
        !isPrintableASCII
            && unicodeScalars.contains {
                $0.properties.generalCategory == .control && $0 != "\t" && $0 != "\n" && $0 != "\r"
            }
    }

    /// Control, bidirectional, zero-width and separator characters, with which two different ids look like one.
    var containsInvisibleCharacters: Bool {
        !isPrintableASCII
            && unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: true
                default: scalar.properties.isDefaultIgnorableCodePoint
                }
            }
    }

    var beginsOrEndsWithSpace: Bool {
        if isPrintableASCII { return utf8.first == 0x20 || utf8.last == 0x20 }
        return [unicodeScalars.first, unicodeScalars.last].contains { $0?.properties.isWhitespace == true }
    }

    private var isPrintableASCII: Bool {
        let bytes = utf8.span
        for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F { return false }
        return true
    }
}
