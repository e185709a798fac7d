import Domain
package import Store

extension Desk {
    /// Every article, drafts too, for the team.
    package func articles(in snapshot: WorkspaceSnapshot) async throws -> [ArticleRecord] {
        try await store.read(snapshot.id) { try $0.articles() }
    }

    package func article(_ id: String, in snapshot: WorkspaceSnapshot) async throws -> ArticleRecord {
        guard Identifier.isWellFormed(id), let record = try await store.read(snapshot.id, { try $0.article(id) })
        else { throw Problem.notFound }
        return record
    }

    /// Takes an article out of the help centre, the widget and search. Doing so again changes nothing.
    package func unpublishArticle(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard try store.article(id) != nil else { throw Problem.notFound }
            _ = try store.setState(.draft, ofArticle: id, at: now)
        }
        try await articleChanged(id, in: snapshot.id)
    }

    /// Deletes an article in all its languages.
    package func deleteArticle(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.deleteArticle(id) else { throw Problem.notFound }
        }
        try await articleChanged(id, in: snapshot.id)
    }
}
