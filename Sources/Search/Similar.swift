extension AdmittedIndex {
    /// The articles of one language that speak of the same things as one of them, the nearest first. Empty where that
    /// one isn't admitted: who may not read an article doesn't learn what stands near it.
    package func similar(to id: String, locale: String, limit: Int) -> [String] {
        languages[locale]?.similar(to: id, limit: limit) ?? []
    }

    package func holds(_ id: String, in locale: String) -> Bool {
        languages[locale]?.index.slot(of: id) != nil
    }
}

extension AdmittedLanguage {
    /// An article that has less than this of what the article has itself is about something else.
    private static let nearness = 0.12
    private static let mostWords = 20
    /// What a title says counts for so many times of what the text says.
    private static let titleWeight: Float = 3

    func similar(to id: String, limit: Int) -> [String] {
        guard let slot = index.slot(of: id), let entry = entry(slot),
            // The space says that the last word is whole.
            let query = Query(tellingWords(of: entry).joined(separator: " ") + " ")
        else { return [] }
        let hits = search(query, limit: limit + 1, excluding: [])
        let own = hits.first { $0.id == id }?.score ?? hits.first?.score ?? 0
        return hits.filter { $0.id != id && $0.score >= own * Self.nearness }.prefix(limit).map(\.id)
    }

    /// The words that say most about an article: often in it, and seldom elsewhere.
    private func tellingWords(of entry: LanguageIndex.Entry) -> [String] {
        var counts: [UInt32: Float] = [:]
        for (place, word) in entry.words.enumerated() {
            counts[word, default: 0] += place < Int(entry.lengths.title) ? Self.titleWeight : 1
        }
        let weighed = counts.compactMap { number, count -> (text: String, weight: Float)? in
            let text = index.vocabulary.words[Int(number)]
            guard text.utf8.count > 2, !index.language.stopWords.contains(text) else { return nil }
            return rarity(of: Int(number)).map { (text, $0 * count / (count + 1.5)) }
        }
        return weighed.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(Self.mostWords).map(\.text)
    }
}
