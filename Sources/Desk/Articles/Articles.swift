package import Domain
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
        try await change(.draft, ofArticle: id, in: snapshot)
    }

    /// Lists, unlists, takes back, puts away or brings back an article as a whole. Doing so again changes nothing.
    /// - Throws: a conflict for opening one of which nothing is published: that is done by publishing a text.
    package func change(
        _ state: Article.State, ofArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            guard !state.isOpen || !record.article.translations.isEmpty else {
                throw Problem(.conflict, "nothing_published")
            }
            try store.put(state, id, at: now)
        }
        try await articleChanged(id, in: snapshot.id)
    }

    /// Drops what isn't published of one language. It stays among the revisions. Doing so again changes nothing.
    /// - Throws: a conflict where nothing of it is published: dropping the draft would drop all there is.
    package func discardDraft(
        _ language: Language, ofArticle id: String, by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws {
        let writing = ArticleWriting(.discarded, by: author, with: self)
        try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            guard let published = record.published(language) else { throw Problem(.conflict, "nothing_published") }
            guard record.draft(language) != nil else { return }
            try writing.write(published, to: record, in: store)
        }
    }

    /// Deletes an article in all its languages.
    package func deleteArticle(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.deleteArticle(id) else { throw Problem.notFound }
        }
        try await articleChanged(id, in: snapshot.id)
    }
}
