package import Domain
import Store

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

/// A collection as readers see it, in one language.
package struct ShelfReading: Sendable {
    package let collection: CollectionTitle
    /// How many articles the reader may read, in it and in what stands in it.
    package let count: Int
    /// Its own articles, or the first of them.
    package let articles: [ArticleLine]
    /// The collections in it that hold something for the reader.
    package let sections: [ShelfReading]
}

/// Reads the collections that hold something for a reader, as the tree that they are.
struct ShelfReader {
    let store: WorkspaceStore
    let language: Language
    let reader: Reader
    private let children: [String?: [Collection]]
    private let counts: [String: Int]

    init(_ store: WorkspaceStore, _ language: Language, for reader: Reader) throws {
        self.store = store
        self.language = language
        self.reader = reader
        children = Dictionary(grouping: try store.collections(), by: \.parentID)
        counts = try store.articleCounts(for: reader, in: language)
    }

    /// Those in one collection, or at the top. Only the articles that are shown are read.
    /// - Parameter isShared: what stands in a collection gets only what that leaves of the limit.
    func shelves(
        in parent: String? = nil, articlesEach limit: Int, isShared: Bool = false
    ) throws -> [ShelfReading] {
        try (children[parent] ?? []).compactMap { try shelf($0, articlesEach: limit, isShared: isShared) }
    }

    func shelf(
        _ collection: Collection, articlesEach limit: Int, isShared: Bool = false
    ) throws -> ShelfReading? {
        guard let title = CollectionTitle(collection, language: language) else { return nil }
        let own = counts[collection.id] ?? 0
        let articles = own == 0 ? [] : try self.articles(in: collection.id, limit: limit)
        var left = isShared ? limit - articles.count : limit
        let sections = try (children[collection.id] ?? []).compactMap { child in
            let section = try shelf(child, articlesEach: left)
            if isShared { left -= section?.articles.count ?? 0 }
            return section
        }
        let count = own + sections.reduce(0) { $0 + $1.count }
        return count == 0
            ? nil : ShelfReading(collection: title, count: count, articles: articles, sections: sections)
    }

    private func articles(in collection: String, limit: Int) throws -> [ArticleLine] {
        limit > 0 ? try store.articles(inCollection: collection, for: reader, in: language, limit: limit) : []
    }
}
