/// What was typed into a search field, without what may tell of a person: people paste addresses, numbers and tokens.
package enum MaskedWords {
    package static let mask = "•••"
    /// A number with so many digits is somebody's: of a phone, a customer, a card.
    private static let mostDigits = 6
    private static let longestWord = 64

    package static func of(_ text: String) -> String {
        withoutLongNumbers(text.split(whereSeparator: \.isWhitespace)).map { isTelling($0) ? mask : String($0) }
            .joined(separator: " ")
    }

    private static func isTelling(_ word: Substring) -> Bool {
        isAddress(word) || digits(word) > mostDigits || isSecret(word)
    }

    private static func isAddress(_ word: Substring) -> Bool {
        guard let sign = word.lastIndex(where: { $0 == "@" || $0 == "＠" }) else { return false }
        return sign != word.startIndex && word.index(after: sign) != word.endIndex
    }

    private static func digits(_ word: some StringProtocol) -> Int { word.count(where: \.isNumber) }

    /// A token or a key: long, and of letters and digits mixed.
    private static func isSecret(_ word: Substring) -> Bool {
        guard word.count >= 20 else { return false }
        return word.count > longestWord || digits(word) > 2
    }

    /// A number written in groups, like `+49 170 123 45 67`, is masked as one.
    private static func withoutLongNumbers(_ words: [Substring]) -> [Substring] {
        var kept: [Substring] = []
        var group: [Substring] = []
        func endGroup() {
            let isLong = group.reduce(0) { $0 + digits($1) } > mostDigits
            kept += isLong ? [Substring(mask)] : group
            group = []
        }
        for word in words {
            if word.contains(where: \.isNumber), word.allSatisfy({ !$0.isLetter }) {
                group.append(word)
            } else {
                endGroup()
                kept.append(word)
            }
        }
        endGroup()
        return kept
    }
}
