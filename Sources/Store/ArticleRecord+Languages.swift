package import Domain

/// What an article is in its languages.
extension ArticleRecord {
    /// The language of its original: the one that somebody has named, else the main one, else the first that it has.
    package var sourceLanguage: Language? { source(among: texts.map(\.language)) }

    /// The same, where it had only these.
    package func source(among languages: [Language]) -> Language? {
        [chosenSource, mainLanguage].compactMap(\.self).first(where: languages.contains) ?? languages.first
    }

    /// Whether what readers get of its original has changed since this translation was published or found right.
    package func isOutOfDate(_ language: Language) -> Bool { outdatedBasis(language) != nil }

    /// What such a translation was made from.
    package func outdatedBasis(_ language: Language) -> TranslationBasis? {
        outdated.first { $0.language == language && $0.sourceLanguage == sourceLanguage && text(language) != nil }
    }

    package var hasOutOfDate: Bool { texts.contains { isOutOfDate($0.language) } }
}
