package import Domain
package import Store

/// What readers think of an article, for the team.
package struct ArticleFeedback: Sendable {
    package let tally: VoteTally
    /// The newest first.
    package let comments: [CommentRecord]
}

extension Desk {
    private static let shownComments = 100

    package func feedback(onArticle id: String, in snapshot: WorkspaceSnapshot) async throws -> ArticleFeedback {
        try await store.read(snapshot.id) { store in
            ArticleFeedback(
                tally: try store.voteTally(ofArticle: id),
                comments: try store.comments(onArticle: id, limit: Self.shownComments))
        }
    }

    package func voteTallies(in snapshot: WorkspaceSnapshot) async throws -> [String: VoteTally] {
        try await store.read(snapshot.id) { try $0.voteTallies() }
    }
}
