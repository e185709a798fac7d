/// The part of an index that one person may read. All that search knows, it knows from here: how many articles there
/// are, how long they are, which words they have.
package struct AdmittedIndex: Sendable {
    let languages: [String: AdmittedLanguage]

    /// The articles that answer `query` best, own language first, each once.
    package func search(
        _ query: String, locale: String, limit: Int, synonyms: Synonyms = .none
    ) -> [SearchHit] {
        guard limit > 0, let query = Query(query) else { return [] }
        var hits: [SearchHit] = []
        var found: Set<String> = []
        for group in languagesByPreference(locale) where hits.count < limit {
            let more = group.flatMap { $0.search(query, limit: limit, excluding: found, synonyms: synonyms) }
                .sorted(by: Self.precedes)
            for hit in more where hits.count < limit && found.insert(hit.id).inserted { hits.append(hit) }
        }
        return hits
    }

    /// The locale itself, then others of its language, then all others.
    private func languagesByPreference(_ locale: String) -> [[AdmittedLanguage]] {
        let code = Language.code(of: locale)
        return [
            languages.values.filter { $0.index.locale == locale },
            languages.values.filter { $0.index.locale != locale && Language.code(of: $0.index.locale) == code },
            languages.values.filter { Language.code(of: $0.index.locale) != code },
        ]
    }

    private static func precedes(_ first: SearchHit, _ second: SearchHit) -> Bool {
        (second.score, first.id, first.locale) < (first.score, second.id, second.locale)
    }
}
