package import Domain
import Store

/// A conversation as its person sees it in a list.
package struct ConversationSummary: Sendable {
    package let conversation: Conversation
    package let lastMessage: Message?
    package let unread: Int
}

/// A conversation as its person reads it: without the team's notes.
package struct ConversationThread: Sendable {
    package let conversation: Conversation
    package let messages: [Message]
    /// Agents' names by id.
    package let names: [String: String]
}

extension Desk {
    package func conversations(of contact: Contact, in snapshot: WorkspaceSnapshot) async throws
        -> [ConversationSummary]
    {
        try await store.read(snapshot.id) { store in
            try store.conversations(ofContact: contact.id, limit: 100).map { conversation in
                ConversationSummary(
                    conversation: conversation,
                    lastMessage: try store.lastVisibleMessage(conversation: conversation.id),
                    unread: try store.unreadAnswers(conversation: conversation))
            }
        }
    }

    package func unreadAnswers(of contact: Contact, in snapshot: WorkspaceSnapshot) async throws -> Int {
        try await store.read(snapshot.id) { try $0.unreadAnswers(ofContact: contact.id) }
    }

    /// - Throws: not found for an unknown conversation and for another person's.
    package func thread(
        _ id: String, of contact: Contact, after sequence: Int = 0, in snapshot: WorkspaceSnapshot
    ) async throws -> ConversationThread {
        try await store.read(snapshot.id) { store in
            guard let conversation = try store.conversation(id, ofContact: contact.id) else { throw Problem.notFound }
            let messages = try store.messages(conversation: id, after: sequence, withNotes: false)
            return ConversationThread(
                conversation: conversation, messages: messages, names: try store.agentNames())
        }
    }

    /// The person writes again; a closed conversation opens by it.
    package func reply(
        _ text: String, clientID: String, to id: String, by asker: Asker, in snapshot: WorkspaceSnapshot
    ) async throws -> Message {
        guard let contact = asker.contact else { throw Problem.sessionRequired }
        let body = try ContactForm.message(text)
        let clientID = try ContactForm.clientID(clientID)
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            guard try store.conversation(id, ofContact: contact.id) != nil else { throw Problem.notFound }
            if let first = try store.message(clientID: clientID, authorID: contact.id, conversation: id) {
                return first
            }
            guard let sequence = try store.takeSequence(conversation: id, at: now) else { throw Problem.notFound }
            let message = Message(
                sequence: sequence, author: .contact, authorID: contact.id, body: body, createdAt: now)
            try store.insert(message, conversation: id, clientID: clientID)
            try store.markRead(byContact: sequence, conversation: id)
            _ = try store.setState(.open, ofConversation: id, at: now)
            return message
        }
    }

    package func markRead(
        upTo sequence: Int, conversation id: String, by contact: Contact, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.conversation(id, ofContact: contact.id) != nil else { throw Problem.notFound }
            try store.markRead(byContact: sequence, conversation: id)
        }
    }
}
