package import Domain
package import Store

/// Where something came to stand, counted from 1.
package struct Move: Sendable, Hashable {
    package let from: Int
    package let to: Int

    package var isUp: Bool { to < from }
}

extension Desk {
    /// Puts a collection at a place among those beside it; one beyond the end is the last.
    package func moveCollection(_ id: String, to place: Int, in snapshot: WorkspaceSnapshot) async throws -> Move {
        defer { contentVersions.changed(snapshot.id) }
        return try await store.write(snapshot.id) { store in
            guard let collection = try store.collection(id) else { throw Problem.notFound }
            return try Self.move(id, to: place, in: store.collectionOrder(in: collection.parentID)) {
                try store.setPosition($1, ofCollection: $0)
            }
        }
    }

    /// Puts an article at a place in its collection.
    package func moveArticle(_ id: String, to place: Int, in snapshot: WorkspaceSnapshot) async throws -> Move {
        defer { contentVersions.changed(snapshot.id) }
        return try await store.write(snapshot.id) { store in
            guard let collection = try store.collectionID(ofArticle: id) else { throw Problem.notFound }
            return try Self.move(id, to: place, in: store.articleOrder(inCollection: collection)) {
                try store.setPosition($1, ofArticle: $0)
            }
        }
    }

    /// A collection and its articles in every state, in their order.
    package func shelf(
        _ id: String, in snapshot: WorkspaceSnapshot
    ) async throws -> (collection: Collection, articles: [ArticleRecord]) {
        try await store.read(snapshot.id) { store in
            guard Identifier.isWellFormed(id), let collection = try store.collection(id) else { throw Problem.notFound }
            return (collection, try store.articles(inCollection: id))
        }
    }

    /// Writes only the positions that change.
    static func move(
        _ id: String, to place: Int, in order: [(id: String, position: Int)], write: (String, Int) throws -> Void
    ) throws -> Move {
        guard let former = order.firstIndex(where: { $0.id == id }) else { throw Problem.notFound }
        var changed = order
        let moved = changed.remove(at: former)
        let index = min(max(place, 1) - 1, changed.count)
        changed.insert(moved, at: index)
        for (index, item) in changed.enumerated() where item.position != index + 1 { try write(item.id, index + 1) }
        return Move(from: former + 1, to: index + 1)
    }
}
