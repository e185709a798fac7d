/// A request and its answers.
package struct Conversation: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case open, snoozed, closed
    }

    package let id: String
    package let contactID: String
    package var subject: String
    package var state: State
    /// It was opened by a session that a token had proved.
    package let isVerified: Bool
    package let openedAt: Timestamp
    package var updatedAt: Timestamp
    /// The number of the last message; messages count from 1.
    package var lastSequence: Int
    /// Up to which message the person has read, and the team.
    package var readByContact: Int
    package var readByTeam: Int
    package var assigneeID: String?
    /// In which its person asked; nil where nobody knows.
    package let language: Language?

    package init(
        id: String, contactID: String, subject: String, state: State = .open, isVerified: Bool, openedAt: Timestamp,
        updatedAt: Timestamp, lastSequence: Int = 0, readByContact: Int = 0, readByTeam: Int = 0,
        assigneeID: String? = nil, language: Language? = nil
    ) {
        self.id = id
        self.contactID = contactID
        self.subject = subject
        self.state = state
        self.isVerified = isVerified
        self.openedAt = openedAt
        self.updatedAt = updatedAt
        self.lastSequence = lastSequence
        self.readByContact = readByContact
        self.readByTeam = readByTeam
        self.assigneeID = assigneeID
        self.language = language
    }
}

/// One entry of a conversation.
package struct Message: Sendable, Hashable {
    package enum Author: String, Sendable {
        case contact
        case agent
        /// A note of the team's, never shown to the person.
        case note
    }

    package let sequence: Int
    package let author: Author
    /// The contact's or the agent's id.
    package let authorID: String
    package let body: String
    package let createdAt: Timestamp

    package init(sequence: Int, author: Author, authorID: String, body: String, createdAt: Timestamp) {
        self.sequence = sequence
        self.author = author
        self.authorID = authorID
        self.body = body
        self.createdAt = createdAt
    }
}
