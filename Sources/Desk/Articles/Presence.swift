package import Domain
import Store

/// What somebody who has an article open should know of the others.
package struct ArticleCompany: Sendable, Hashable {
    /// The names of those who have it open too.
    package let others: [String]
    /// Tells one text of the language from the next, like `ArticleDraft.revision`.
    package let revision: Int
}

extension Desk {
    /// Whoever hasn't been seen for so long has gone. Open editors tell of themselves every fifteen seconds.
    package static let presenceLifetime = Span.seconds(40)

    /// Notes that an agent has an article open.
    /// - Parameter isLeaving: that they close it.
    package func company(
        of agent: Agent, atArticle id: String, _ language: Language, isLeaving: Bool = false,
        in snapshot: WorkspaceSnapshot
    ) async throws -> ArticleCompany {
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            guard let record = try store.article(id) else { throw Problem.notFound }
            if isLeaving {
                try store.endPresence(of: agent.id, atArticle: id)
            } else {
                let former = now - Self.presenceLifetime
                try store.notePresence(of: agent.id, atArticle: id, at: now, forgetting: former)
            }
            return try store.company(of: agent, at: record, language, now: now)
        }
    }

    /// Who else has an article open, without noting anything.
    package func others(
        besides agent: Agent, atArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws -> [String] {
        let since = clock.now - Self.presenceLifetime
        return try await store.read(snapshot.id) {
            try $0.presentAgents(atArticle: id, besides: agent.id, since: since)
        }
    }
}

extension WorkspaceStore {
    fileprivate func company(
        of agent: Agent, at record: ArticleRecord, _ language: Language, now: Timestamp
    ) throws -> ArticleCompany {
        ArticleCompany(
            others: try presentAgents(
                atArticle: record.article.id, besides: agent.id, since: now - Desk.presenceLifetime),
            revision: record.text(language)?.updatedAt.milliseconds ?? 0)
    }
}
