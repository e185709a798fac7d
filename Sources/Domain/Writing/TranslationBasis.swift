/// Which state of its original a text is a translation of.
package struct TranslationBasis: Sendable, Hashable {
    /// The translation's.
    package let language: Language
    package let sourceLanguage: Language
    /// The revision of the original that it was made from, or compared with last.
    package let original: String

    package init(language: Language, sourceLanguage: Language, original: String) {
        self.language = language
        self.sourceLanguage = sourceLanguage
        self.original = original
    }
}
