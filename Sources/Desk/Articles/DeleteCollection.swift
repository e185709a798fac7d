import Domain
import Store

/// Where what stood in a collection goes when that is deleted.
package enum CollectionHeir: Sendable, Hashable {
    /// Nobody said: only an empty collection can go.
    case nobody
    /// The collections in it come to the top; it may hold no articles of its own.
    case top
    /// Articles and collections go into another one, behind what it holds.
    case collection(String)
}

extension Desk {
    /// Deletes a collection. Nothing in it is lost: it goes where its heir says, or the deletion is refused.
    package func deleteCollection(
        _ id: String, leavingTo heir: CollectionHeir = .nobody, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            let all = try store.collections()
            guard let collection = all.first(where: { $0.id == id }) else { throw Problem.notFound }
            let children = all.filter { $0.parentID == id }
            switch heir {
            case .nobody: break
            case .top:
                guard try store.articleOrder(inCollection: id).isEmpty else {
                    throw FormProblems("heir", "heirForArticles")
                }
                try store.move(children, into: nil)
            case .collection(let target):
                try Self.require(target, asHeirOf: collection, holding: children, among: all)
                try store.moveArticles(ofCollection: id, into: target)
                try store.move(children, into: target)
            }
            guard try store.deleteCollection(id) else { throw Problem(.conflict, "collection_not_empty") }
        }
        collectionChanged(in: snapshot.id)
    }

    private static func require(
        _ target: String, asHeirOf collection: Collection, holding children: [Collection], among all: [Collection]
    ) throws(FormProblems) {
        guard let heir = all.first(where: { $0.id == target }), heir.id != collection.id,
            heir.parentID != collection.id
        else { throw FormProblems("heir", "heirUnknown") }
        if !children.isEmpty, heir.parentID != nil { throw FormProblems("heir", "heirTooDeep") }
    }
}

extension WorkspaceStore {
    fileprivate func move(_ collections: [Collection], into target: String?) throws {
        let first = try nextCollectionPosition(in: target)
        for (index, collection) in collections.enumerated() {
            var moved = collection
            moved.parentID = target
            moved.position = first + index
            try save(moved)
        }
    }
}
