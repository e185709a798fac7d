package import Domain
import Store

/// A collection with everything in it that the reader may read.
package struct CollectionReading: Sendable {
    package let collection: CollectionTitle
    /// What it is called in each language in which it holds something.
    package let titles: [Language: String]
    package let audience: Audience
    package let articles: [ArticleLine]
}

extension Desk {
    /// - Throws: not found for a collection that is unknown or holds nothing in this language; session required when a
    ///   stranger asks for one that known people read.
    package func collection(
        _ id: String, _ language: Language, for reader: Reader, in snapshot: WorkspaceSnapshot
    ) async throws -> CollectionReading {
        try await store.read(snapshot.id) { store in
            guard let collection = try store.collection(id) else { throw Problem.notFound }
            try collection.audience.admit(reader)
            let articles = try store.articles(inCollection: id, for: reader, in: language)
            guard let title = CollectionTitle(collection, language: language), !articles.isEmpty else {
                throw Problem.notFound
            }
            let other = try store.articles(inCollection: id, for: reader, in: language.other, limit: 1)
            return CollectionReading(
                collection: title, titles: collection.titles(in: other.isEmpty ? [language] : [language, language.other]),
                audience: collection.audience, articles: articles)
        }
    }
}

extension Collection {
    /// In these languages, as far as it has them, by the words that readers of each see.
    fileprivate func titles(in languages: [Language]) -> [Language: String] {
        let titles = languages.map { ($0, CollectionTitle(self, language: $0)?.title) }
        return Dictionary(uniqueKeysWithValues: titles).compactMapValues(\.self)
    }
}

extension Audience {
    /// A stranger may come back known, so is asked to sign in; whoever is known and not admitted finds nothing.
    func admit(_ reader: Reader) throws(Problem) {
        guard !admits(reader) else { return }
        throw reader.isKnown ? .notFound : .sessionRequired
    }
}
