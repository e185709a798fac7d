/// The address of a document that an owner has named and that Usher fetches: `https://host[:port]/path?query`. Read as
/// strictly as an origin, since what two readers read differently leads one of them elsewhere.
package struct WebAddress: Sendable, Hashable {
    package let text: String
    package let origin: SiteOrigin

    package static let longest = 2_000

    /// Nil for anything but plain printable ASCII of that form: no name and password, no fragment.
    package init?(_ text: String) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy(Self.isPlain),
            let origin = SiteOrigin.of(address: text)
        else { return nil }
        self.text = text
        self.origin = origin
    }

    package var port: Int { origin.port ?? (origin.scheme == "https" ? 443 : 80) }

    /// Browsers and clients read a backslash as a slash, and quotes and angles as an end.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !#"\"<>^`{|}#@"#.utf8.contains(byte)
    }
}
