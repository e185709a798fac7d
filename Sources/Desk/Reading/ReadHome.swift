package import Domain
import Store

/// A collection as readers see it, in one language.
package struct ShelfReading: Sendable {
    package let collection: CollectionTitle
    /// How many articles of it the reader may read.
    package let count: Int
    package let articles: [ArticleLine]
}

/// A collection's words in the reader's language, or in the one that it has.
package struct CollectionTitle: Sendable, Hashable {
    package let id: String
    package let title: String
    package let description: String
    package let icon: String

    init?(_ collection: Collection, language: Language) {
        let own = collection.translations.first { $0.language == language } ?? collection.translations.first
        guard let own else { return nil }
        id = collection.id
        title = own.title
        description = own.description
        icon = collection.icon
    }
}

/// What the home page shows.
package struct HomeReading: Sendable {
    package let shelves: [ShelfReading]
    package let popular: [ArticleLine]
}

extension Desk {
    private static let articlesOnAShelf = 3
    private static let popularDays = 30

    package func home(
        _ language: Language, for reader: Reader, in snapshot: WorkspaceSnapshot
    ) async throws -> HomeReading {
        let since = clock.now.day - Self.popularDays
        return try await store.read(snapshot.id) { store in
            let shelves = try store.shelves(for: reader, in: language, articlesEach: Self.articlesOnAShelf)
            let collections = try store.collections()
            let popular = try store.popularArticles(since: since, for: reader, in: language, limit: 4)
            return HomeReading(
                shelves: shelves.compactMap { shelf in
                    collections.first { $0.id == shelf.collectionID }
                        .flatMap { CollectionTitle($0, language: language) }
                        .map { ShelfReading(collection: $0, count: shelf.count, articles: shelf.articles) }
                },
                popular: popular)
        }
    }

    /// What could help on a page of the application: what its address speaks of, then what is read most, then what
    /// stands first.
    package func suggestions(
        _ language: Language, for reader: Reader, page address: String? = nil, limit: Int = 4,
        in snapshot: WorkspaceSnapshot
    ) async throws -> [ArticleLine] {
        let since = clock.now.day - Self.popularDays
        let fitting = try await found(Self.words(of: address), language, for: reader, limit: limit, in: snapshot)
        let usual = try await store.read(snapshot.id) { store in
            let popular = try store.popularArticles(since: since, for: reader, in: language, limit: limit)
            guard popular.count < limit else { return popular }
            return popular + (try store.firstArticles(for: reader, in: language, limit: limit))
        }
        let own = fitting.filter { $0.line.language == language }.map(\.line)
        return Array((own + usual).uniqued(by: \.id).prefix(limit))
    }

    /// The words of a path: `/billing/invoices/42?x=1` speaks of billing and invoices.
    private static func words(of address: String?) -> String {
        guard let address else { return "" }
        let path = address.prefix(512).split(separator: "/", omittingEmptySubsequences: false)
        let parts = address.contains("://") ? path.dropFirst(3) : path[...]
        let plain = parts.joined(separator: " ").prefix { $0 != "?" && $0 != "#" }
        return plain.split { !$0.isLetter }.filter { $0.count > 2 }.prefix(6).joined(separator: " ")
    }
}

extension Array {
    /// Each key once, at its first place.
    func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
