package import Domain
import SQL

extension WorkspaceStore {
    /// The next number of a conversation, taken under its row's lock, so that numbers have no holes and no doubles.
    /// - Returns: nil for an unknown conversation.
    package func takeSequence(conversation id: String, at moment: Timestamp) throws -> Int? {
        try row(
            """
            update conversation set last_sequence = last_sequence + 1, updated_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) returning last_sequence
            """
        )?.integer("last_sequence")
    }

    package func insert(_ message: Message, conversation: String, clientID: String?) throws {
        try run(
            """
            insert into message (workspace, conversation, sequence, author, author_id, client_id, body, created_at)
            values (\(workspace), \(conversation), \(message.sequence), \(message.author.rawValue),
              \(message.authorID), \(clientID), \(message.body), \(message.createdAt.milliseconds))
            """)
        try announce(conversation: conversation, isForTeamAlone: message.author == .note)
    }

    package func message(clientID: String, authorID: String, conversation: String) throws -> Message? {
        try row(
            """
            select sequence, author, author_id, body, created_at from message
            where workspace = \(workspace) and conversation = \(conversation) and author_id = \(authorID)
              and client_id = \(clientID)
            """
        ).map(Message.init)
    }

    /// Messages after a number, oldest first; with the team's notes only where they are asked for.
    package func messages(
        conversation: String, after sequence: Int, withNotes: Bool, limit: Int = 500
    ) throws -> [Message] {
        try rows(
            """
            select sequence, author, author_id, body, created_at from message
            where workspace = \(workspace) and conversation = \(conversation) and sequence > \(sequence)
              and (\(withNotes) = 1 or author <> 'note')
            order by sequence limit \(limit)
            """
        ).map(Message.init)
    }

    /// The newest message that the person may see.
    package func lastVisibleMessage(conversation: String) throws -> Message? {
        try row(
            """
            select sequence, author, author_id, body, created_at from message
            where workspace = \(workspace) and conversation = \(conversation) and author <> 'note'
            order by sequence desc limit 1
            """
        ).map(Message.init)
    }

    /// How many answers of the team's a person has not read, over all conversations.
    package func unreadAnswers(ofContact contact: String) throws -> Int {
        try row(
            """
            select count(*) as count from message
            join conversation on conversation.workspace = message.workspace and conversation.id = message.conversation
            where conversation.workspace = \(workspace) and conversation.contact = \(contact)
              and message.author = 'agent' and message.sequence > conversation.read_by_contact
            """
        )?.integer("count") ?? 0
    }

    package func unreadAnswers(conversation: Conversation) throws -> Int {
        try row(
            """
            select count(*) as count from message
            where workspace = \(workspace) and conversation = \(conversation.id) and author = 'agent'
              and sequence > \(conversation.readByContact)
            """
        )?.integer("count") ?? 0
    }
}

extension Message {
    init(_ row: Row) {
        self.init(
            sequence: row.integer("sequence"), author: Author(rawValue: row.text("author")) ?? .note,
            authorID: row.text("author_id"), body: row.text("body"),
            createdAt: Timestamp(milliseconds: row.integer("created_at")))
    }
}
