import Domain
import Store

/// Where a conversation stands and who looks after it.
extension Desk {
    /// Closing says that nothing is owed any more; a new message of the person's opens the conversation again.
    package func close(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await setState(.closed, of: id, in: snapshot)
    }

    package func reopen(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await setState(.open, of: id, in: snapshot)
    }

    /// - Parameter agent: an agent's id, or nil for nobody.
    package func assign(_ id: String, to agent: String?, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            if let agent, try store.agent(agent) == nil { throw Problem.field("agent", "unknown_agent") }
            guard try store.assign(agent, toConversation: id) else { throw Problem.notFound }
        }
    }

    private func setState(_ state: Conversation.State, of id: String, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard let conversation = try store.conversation(id) else { throw Problem.notFound }
            _ = try store.setState(state, ofConversation: id, at: now)
            if state == .closed { try store.markRead(byTeam: conversation.lastSequence, conversation: id) }
        }
    }
}
