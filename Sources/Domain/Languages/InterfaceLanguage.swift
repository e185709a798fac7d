/// A language that the product's own texts are written in: those of the desk, and those around an article.
package enum InterfaceLanguage: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case german = "de"

    /// The best of ours for a tag like `de-AT`; nil when we don't speak it.
    package init?(tag: some StringProtocol) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self.init(rawValue: primary)
    }

    /// The best of ours for an `Accept-Language` header (RFC 9110 section 12.5.4).
    package init?(acceptLanguage header: String) {
        let wishes = LanguageWishes(header).tags.lazy
        guard let best = wishes.compactMap({ InterfaceLanguage(tag: $0) }).first else { return nil }
        self = best
    }

    /// Ours around a text: its own where we speak it, else the first of the others that we do.
    package init(around text: Language, otherwise others: Language...) {
        self = ([text] + others).lazy.compactMap { InterfaceLanguage(tag: $0.rawValue) }.first ?? .english
    }

    /// The same as a language of articles.
    package var asContent: Language { self == .english ? .english : .german }
}

/// The wishes of an `Accept-Language` header, the strongest first.
struct LanguageWishes {
    let tags: [String]

    init(_ header: String) {
        let wishes = header.prefix(1024).split(separator: ",").prefix(20).enumerated().compactMap(Self.wish)
        tags = wishes.filter { $0.quality > 0 }.sorted { ($1.quality, $0.place) < ($0.quality, $1.place) }.map(\.tag)
    }

    private static func wish(place: Int, text: Substring) -> (tag: String, quality: Double, place: Int)? {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " } }
        guard let tag = parts.first else { return nil }
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
        return (tag, weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1, place)
    }
}
