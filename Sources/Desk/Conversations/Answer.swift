package import Domain
import Store

/// What an agent writes into a conversation.
package struct Answer: Sendable {
    package enum Kind: Sendable {
        /// The person reads it.
        case reply
        /// Only the team reads it.
        case note
    }

    package var kind: Kind
    package var text: String
    /// Made by the form; a repeated one returns the first answer.
    package var clientID: String
    /// The last message that the agent had before their eyes.
    package var seenSequence: Int
    package var closes: Bool

    package init(kind: Kind, text: String, clientID: String, seenSequence: Int, closes: Bool = false) {
        self.kind = kind
        self.text = text
        self.clientID = clientID
        self.seenSequence = seenSequence
        self.closes = closes
    }
}

extension Desk {
    /// The agent answers or keeps a note: on disk when this returns, and only once for a client id.
    /// - Throws: `unread_message` for a reply when there is a message that the agent has not seen: two agents don't
    ///   answer twice, and nobody answers past what the person has just added.
    @discardableResult
    package func answer(
        _ answer: Answer, to id: String, by agent: Agent, in snapshot: WorkspaceSnapshot
    ) async throws -> Message {
        let body = try ContactForm.message(answer.text)
        let clientID = try ContactForm.clientID(answer.clientID)
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            guard try store.conversation(id) != nil else { throw Problem.notFound }
            if let first = try store.message(clientID: clientID, authorID: agent.id, conversation: id) { return first }
            if answer.kind == .reply { try store.refuseBlindReply(to: id, seen: answer.seenSequence) }
            guard let sequence = try store.takeSequence(conversation: id, at: now) else { throw Problem.notFound }
            let message = Message(
                sequence: sequence, author: answer.kind.author, authorID: agent.id, body: body, createdAt: now)
            try store.insert(message, conversation: id, clientID: clientID)
            try store.endAnswering(by: agent.id, in: id)
            if answer.kind == .reply {
                try store.markRead(byTeam: sequence, conversation: id)
                try self.remindOfAnswer(sequence, in: id, store)
            }
            if answer.closes { _ = try store.setState(.closed, ofConversation: id, at: now) }
            return message
        }
    }
}

extension Answer.Kind {
    fileprivate var author: Message.Author {
        switch self {
        case .reply: .agent
        case .note: .note
        }
    }
}

extension WorkspaceStore {
    fileprivate func refuseBlindReply(to id: String, seen: Int) throws {
        let unseen = try messages(conversation: id, after: seen, withNotes: false, limit: 1)
        guard unseen.isEmpty else { throw Problem(.conflict, "unread_message") }
    }
}
