/// A language that the product itself speaks.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case german = "de"

    /// The best of ours for a tag like `de-AT`; nil when we don't speak it.
    package init?(tag: some StringProtocol) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self.init(rawValue: primary)
    }

    /// The best of ours for an `Accept-Language` header (RFC 9110 section 12.5.4).
    package init?(acceptLanguage header: String) {
        let wishes = header.prefix(1024).split(separator: ",").prefix(20).enumerated().compactMap(Self.wish)
        let best = wishes.filter { $0.quality > 0 }.max { ($0.quality, -$0.place) < ($1.quality, -$1.place) }
        guard let best else { return nil }
        self = best.language
    }

    private static func wish(
        place: Int, text: Substring
    ) -> (language: Language, quality: Double, place: Int)? {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " } }
        guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
        return (language, weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1, place)
    }

    package var other: Language { self == .english ? .german : .english }
}
