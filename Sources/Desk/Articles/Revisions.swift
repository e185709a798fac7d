package import Domain
package import Store

/// How one language of an article came to be, the newest first.
package struct RevisionHistory: Sendable {
    package let article: ArticleRecord
    package let revisions: [Revision]
    /// Whether older ones follow.
    package let hasMore: Bool
    /// The team's names, by id.
    package let agents: [String: String]
}

/// A revision beside the one before it, or beside the newest.
package struct RevisionComparison: Sendable {
    package let article: ArticleRecord
    package let revision: Revision
    /// Nil for the first.
    package let previous: Revision?
    package let newest: Revision
    package let agents: [String: String]
}

extension Desk {
    package static let shownRevisions = 50

    /// - Parameter id: only what came before this one.
    package func revisions(
        ofArticle article: String, in language: Language, before id: String? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> RevisionHistory {
        try await store.read(snapshot.id) { store in
            guard let record = try store.article(article) else { throw Problem.notFound }
            let found = try store.revisions(
                ofArticle: article, in: language, before: id, limit: Self.shownRevisions + 1)
            return RevisionHistory(
                article: record, revisions: Array(found.prefix(Self.shownRevisions)),
                hasMore: found.count > Self.shownRevisions, agents: try store.agentNames())
        }
    }

    package func revision(
        _ id: String, ofArticle article: String, in snapshot: WorkspaceSnapshot
    ) async throws -> RevisionComparison {
        try await store.read(snapshot.id) { store in
            guard let record = try store.article(article), let revision = try store.revision(id, ofArticle: article)
            else { throw Problem.notFound }
            let language = revision.text.language
            let previous = try store.revisions(ofArticle: article, in: language, before: id, limit: 1).first
            let newest = try store.revisions(ofArticle: article, in: language, limit: 1).first
            return RevisionComparison(
                article: record, revision: revision, previous: previous, newest: newest ?? revision,
                agents: try store.agentNames())
        }
    }

    /// Makes an older text the draft again. What was written since stays among the revisions, and what readers get
    /// changes only when it is published.
    /// - Returns: the language that it is of.
    @discardableResult
    package func restoreRevision(
        _ id: String, ofArticle article: String, by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws -> Language {
        let writing = ArticleWriting(.restored, by: author, source: id, with: self)
        return try await store.write(snapshot.id) { store in
            guard let record = try store.article(article), let revision = try store.revision(id, ofArticle: article)
            else { throw Problem.notFound }
            try writing.write(revision.text, to: record, in: store)
            return revision.text.language
        }
    }
}
