package import Domain
import Store

/// A collection with what everybody may read of it.
package struct PublicShelf: Sendable {
    package let collection: CollectionTitle
    /// What it stands in.
    package let parent: CollectionTitle?
    package let articles: [ArticleLine]
}

/// What machines read: search engines, feed readers, language models. They are strangers, whoever sent them.
extension Desk {
    /// Every translation of every public article, in the order of the help centre.
    package func publicArticles(in snapshot: WorkspaceSnapshot) async throws -> [ArticleLine] {
        try await store.read(snapshot.id) { try $0.allArticles(for: snapshot.stranger) }
    }

    /// The same by collection, each article once: in this language, or the one that it has.
    package func publicShelves(_ language: Language, in snapshot: WorkspaceSnapshot) async throws -> [PublicShelf] {
        let (collections, lines) = try await store.read(snapshot.id) { store in
            (try store.collections(), try store.allArticles(for: snapshot.stranger))
        }
        let titles = Dictionary(
            uniqueKeysWithValues: collections.map { ($0.id, CollectionTitle($0, language: language)) })
        let shelves = Dictionary(grouping: lines.onePerArticle(in: language), by: \.collectionID)
        return collections.compactMap { collection in
            guard let articles = shelves[collection.id], let title = titles[collection.id] ?? nil else { return nil }
            let parent = collection.parentID.flatMap { titles[$0] ?? nil }
            return PublicShelf(collection: title, parent: parent, articles: articles)
        }
    }

    /// What was written or changed last.
    package func newestPublicArticles(
        _ language: Language, limit: Int, in snapshot: WorkspaceSnapshot
    ) async throws -> [ArticleLine] {
        try await store.read(snapshot.id) { try $0.newestArticles(for: snapshot.stranger, in: language, limit: limit) }
    }
}

extension [ArticleLine] {
    /// Translations of one article stand together; of these the wanted one, or the first.
    fileprivate func onePerArticle(in language: Language) -> [ArticleLine] {
        reduce(into: []) { best, line in
            if best.last?.id != line.id {
                best.append(line)
            } else if line.language == language {
                best[best.count - 1] = line
            }
        }
    }
}
