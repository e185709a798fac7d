/// Articles in any number of languages, to be searched: a value, in memory, with no other input or output.
package struct SearchIndex: Sendable {
    private var languages: [String: LanguageIndex] = [:]

    package init() {}

    package init(_ documents: some Sequence<SearchDocument>) {
        put(documents)
    }

    /// How many translations there are.
    package var count: Int { languages.values.reduce(0) { $0 + $1.count } }

    /// Adds a translation, or puts it in the place of the one that it had.
    package mutating func put(_ document: SearchDocument) {
        languages[document.locale, default: LanguageIndex(locale: document.locale)].put(CollectionOfOne(document))
    }

    /// The same for many, in less time than one by one.
    package mutating func put(_ documents: some Sequence<SearchDocument>) {
        for (locale, documents) in Dictionary(grouping: documents, by: \.locale) {
            languages[locale, default: LanguageIndex(locale: locale)].put(documents)
        }
    }

    package mutating func remove(id: String, locale: String) {
        languages[locale]?.remove(id: id)
    }

    /// Removes all translations of an article.
    package mutating func remove(id: String) {
        for locale in languages.keys { languages[locale]?.remove(id: id) }
    }

    /// What a person may read of this index. Whoever searches often for the same people can keep it.
    /// - Parameter keys: what opens parts of the articles to that person.
    package func admitted(holding keys: Set<String> = [], where admits: (_ id: String) -> Bool) -> AdmittedIndex {
        AdmittedIndex(languages: languages.mapValues { AdmittedLanguage($0, holding: keys, admits: admits) })
    }

    /// The articles that answer `query` best, own language first, each once. An article that `admits` refuses, or a part
    /// whose keys aren't held, changes nothing in the answer: it is as if it had never been put in.
    package func search(
        _ query: String, locale: String, limit: Int, holding keys: Set<String> = [],
        admits: (_ id: String) -> Bool
    ) -> [SearchHit] {
        admitted(holding: keys, where: admits).search(query, locale: locale, limit: limit)
    }
}
