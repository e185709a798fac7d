package import Domain
import Store

/// A collection with everything in it that the reader may read.
package struct CollectionReading: Sendable {
    package let collection: CollectionTitle
    /// What it is called in each language in which it holds something.
    package let titles: [Language: String]
    /// Whether it isn't kept from anyone.
    package let isForEveryone: Bool
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
            try reader.require([collection.audience])
            let articles = try store.articles(inCollection: id, for: reader, in: language)
            guard let title = CollectionTitle(collection, language: language), !articles.isEmpty else {
                throw Problem.notFound
            }
            let other = try store.articles(inCollection: id, for: reader, in: language.other, limit: 1)
            return CollectionReading(
                collection: title,
                titles: collection.titles(in: other.isEmpty ? [language] : [language, language.other]),
                isForEveryone: collection.audience.admits(snapshot.stranger), articles: articles)
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

extension Reader {
    /// A stranger may come back known, so is asked to sign in; whoever is known and not admitted finds nothing.
    func require(_ audiences: Set<Audience>) throws(Problem) {
        guard !audiences.isSubset(of: self.audiences) else { return }
        throw isKnown ? .notFound : .sessionRequired
    }
}
