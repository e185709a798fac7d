/// What was typed: its words, with caps that keep a hostile query cheap.
struct Query: Sendable {
    private static let longest = 1024
    private static let mostWords = 32

    let words: [Word]
    /// The last word may go on: nothing was typed after it.
    let isLastWordOpen: Bool

    /// Nil if there is no word in it.
    init?(_ text: String) {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest)))
        let words = Tokenizer.words(in: text)
        guard !words.isEmpty else { return nil }
        self.words = Array(words.prefix(Self.mostWords))
        isLastWordOpen = words.count <= Self.mostWords && words.map(\.range.upperBound).max() == text.utf8.count
    }
}
