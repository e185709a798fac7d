/// Where an article's link or image may lead: http, https, mail, or a path of the help centre itself.
struct SafeAddress {
    let text: String

    private static let longest = 2_048

    /// - Parameter written: what the author wrote, after Markdown's escapes and HTML's entities are taken out of it.
    init?(_ written: String, isImage: Bool = false) {
        // Browsers drop tabs, newlines and leading controls before they read a scheme: `java\tscript:`. Nothing
        // invisible stays, so that what is checked is what they read.
        let clean = String(String.UnicodeScalarView(written.unicodeScalars.filter { !Self.isInvisible($0) }))
        guard !clean.isEmpty, clean.utf8.count <= Self.longest else { return nil }
        guard let scheme = Self.scheme(of: clean) else {
            // `//evil.test` and `/\evil.test` are other hosts in the form of a path.
            guard !Self.startsHost(clean) else { return nil }
            text = clean
            return
        }
        switch scheme {
        case "http", "https":
            guard clean.dropFirst(scheme.count + 1).hasPrefix("//") else { return nil }
        case "mailto":
            guard !isImage else { return nil }
        default: return nil
        }
        text = clean
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate: true
        default: false
        }
    }

    /// What stands before the first colon, where that comes before any slash, question mark or hash.
    private static func scheme(of address: String) -> String? {
        let end = address.unicodeScalars.firstIndex { [":", "/", "?", "#"].contains($0) }
        guard let end, address.unicodeScalars[end] == ":" else { return nil }
        return String(address.unicodeScalars[..<end]).lowercased()
    }

    private static func startsHost(_ address: String) -> Bool {
        address.unicodeScalars.prefix(2).filter { $0 == "/" || $0 == "\\" }.count == 2
    }
}
