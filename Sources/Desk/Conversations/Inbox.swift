package import Domain
package import Store

/// One page of the inbox.
package struct InboxPage: Sendable {
    package let entries: [InboxEntry]
    package let openCount: Int
    /// Where the next page begins; nil on the last.
    package let next: InboxPlace?
}

/// A conversation as the team reads it: notes included, and all that is known about the person beside it.
package struct TeamThread: Sendable {
    package let conversation: Conversation
    package let contact: Contact
    package let messages: [Message]
    package let agents: [Agent]
    package let otherConversations: [Conversation]
    /// Who is writing an answer just now.
    package let answering: [Agent]

    package func agentName(_ id: String) -> String? {
        agents.first { $0.id == id }?.name
    }
}

extension Desk {
    package func inbox(_ filter: InboxFilter, in snapshot: WorkspaceSnapshot) async throws -> InboxPage {
        try await store.read(snapshot.id) { store in
            var wanted = filter
            wanted.limit += 1
            let found = try store.inbox(wanted)
            let entries = Array(found.prefix(filter.limit))
            return InboxPage(
                entries: entries, openCount: try store.countConversations(.open),
                next: found.count > filter.limit ? entries.last?.place : nil)
        }
    }

    /// - Throws: not found for an unknown conversation and for another workspace's.
    package func teamThread(_ id: String, in snapshot: WorkspaceSnapshot) async throws -> TeamThread {
        let since = clock.now - Self.answeringLifetime
        return try await store.read(snapshot.id) { store in
            guard let conversation = try store.conversation(id),
                let contact = try store.contact(conversation.contactID)
            else { throw Problem.notFound }
            let others = try store.conversations(ofContact: contact.id, limit: 11).filter { $0.id != id }
            return TeamThread(
                conversation: conversation, contact: contact,
                messages: try store.messages(conversation: id, after: 0, withNotes: true, limit: 2_000),
                agents: try store.agents(), otherConversations: Array(others.prefix(10)),
                answering: try store.answeringAgents(in: id, since: since))
        }
    }
}
