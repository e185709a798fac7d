/// An article that answers a query, in the language in which it does so best.
package struct SearchHit: Sendable, Hashable {
    package let id: String
    /// The language of the translation that was found; not always the one that was asked for.
    package let locale: String
    /// Larger is better. To be compared within one answer and one locale only.
    package let score: Double
    package let title: [SearchFragment]
    package let snippet: [SearchFragment]
}

/// A piece of an article's plain text. It is not escaped: whoever writes it into a page does that.
package struct SearchFragment: Sendable, Hashable {
    package let text: String
    package let isMatch: Bool

    package init(text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}
