/// The words of a question as they are counted: however they are written, they are the same question.
package enum CountedWords {
    /// Folded, in their order, with one space between; empty where there is no word.
    package static func of(_ query: String, locale: String) -> String {
        let language = Language.of(locale: locale)
        return Tokenizer.words(in: query).filter { $0.kind != .joined }
            .map { language.withoutSpelledUmlauts($0.text) }.joined(separator: " ")
    }
}
