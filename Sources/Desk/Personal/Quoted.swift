import Domain

/// What stands in quotes of any keyboard: `"Pro customers"`, `„Profis“`.
enum Quoted {
    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "'", "‘", "’", "«", "»"]

    /// Nil where there are none around it.
    static func text(_ words: String) -> String? {
        guard words.count >= 2, let first = words.first, let last = words.last, quotes.contains(first),
            quotes.contains(last)
        else { return nil }
        return String(words.dropFirst().dropLast()).trimmed
    }
}
