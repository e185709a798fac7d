package import Domain
import Store

/// A collection with everything in it that the reader may read.
package struct CollectionReading: Sendable {
    package let collection: CollectionTitle
    /// What it stands in.
    package let parent: CollectionTitle?
    /// What it is called in each language in which it holds something.
    package let titles: [Language: String]
    /// Whether it isn't kept from anyone.
    package let isForEveryone: Bool
    package let articles: [ArticleLine]
    /// The collections in it, with their articles.
    package let sections: [ShelfReading]

    package var count: Int { sections.reduce(articles.count) { $0 + $1.count } }
}

extension Desk {
    private static let mostArticles = 10_000

    /// - Throws: not found for a collection that is unknown or holds nothing in this language; session required when a
    ///   stranger asks for one that known people read.
    package func collection(
        _ id: String, _ language: Language, for reader: Reader, in snapshot: WorkspaceSnapshot
    ) async throws -> CollectionReading {
        try await store.read(snapshot.id) { store in
            let trail = try store.trail(toCollection: id)
            guard let collection = trail.last else { throw Problem.notFound }
            let audiences = Set(trail.map(\.audience))
            try reader.require(audiences)
            let shelf = try ShelfReader(store, language, for: reader).shelf(collection, articlesEach: Self.mostArticles)
            guard let shelf else { throw Problem.notFound }
            let all = [id] + shelf.sections.map(\.collection.id)
            return CollectionReading(
                collection: shelf.collection,
                parent: trail.dropLast().first.flatMap { CollectionTitle($0, language: language) },
                titles: collection.titles(in: try store.languages(inCollections: all, for: reader)),
                isForEveryone: audiences.allSatisfy { $0.admits(snapshot.stranger) }, articles: shelf.articles,
                sections: shelf.sections)
        }
    }
}

extension WorkspaceStore {
    /// A collection, behind the one that it stands in; empty for an unknown one, and where its way is broken.
    func trail(toCollection id: String) throws -> [Collection] {
        guard let collection = try collection(id) else { return [] }
        guard let parentID = collection.parentID else { return [collection] }
        return try self.collection(parentID).map { [$0, collection] } ?? []
    }
}

extension Collection {
    /// In these languages, as far as it has them, by the words that readers of each see.
    fileprivate func titles(in languages: Set<Language>) -> [Language: String] {
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
