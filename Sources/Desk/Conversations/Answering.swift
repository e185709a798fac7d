package import Domain
import Store

/// Who of the team is writing an answer just now, so that two don't write the same one.
extension Desk {
    /// Whoever hasn't been seen writing for so long has stopped. Open composers tell of themselves every fifteen seconds.
    package static let answeringLifetime = Span.seconds(40)

    /// - Parameter isLeaving: what was begun is given up.
    /// - Throws: not found for an unknown conversation and for another workspace's.
    package func noteAnswering(
        by agent: Agent, in id: String, isLeaving: Bool = false, in snapshot: WorkspaceSnapshot
    ) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard try store.conversation(id) != nil else { throw Problem.notFound }
            if isLeaving { return try store.endAnswering(by: agent.id, in: id) }
            let former = now - Self.answeringLifetime
            try store.noteAnswering(by: agent.id, in: id, at: now, forgetting: former)
        }
    }
}
