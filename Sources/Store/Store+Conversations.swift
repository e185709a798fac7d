package import Domain
import SQL

extension WorkspaceStore {
    static let conversationColumns: SQLStatement = """
        conversation.id as conversation_id, conversation.contact as conversation_contact, conversation.subject,
        conversation.state, conversation.is_verified, conversation.opened_at, conversation.updated_at,
        conversation.last_sequence, conversation.read_by_contact, conversation.read_by_team, conversation.assignee,
        conversation.language as conversation_language
        """

    /// - Returns: false when this person already has a conversation by that client id: a repeated request.
    package func insert(_ conversation: Conversation, clientID: String, searchText: String) throws -> Bool {
        try run(
            """
            insert into conversation (workspace, id, contact, client_id, subject, state, is_verified, opened_at,
              updated_at, last_sequence, read_by_contact, read_by_team, language, search_text)
            values (\(workspace), \(conversation.id), \(conversation.contactID), \(clientID), \(conversation.subject),
              \(conversation.state.rawValue), \(conversation.isVerified), \(conversation.openedAt.milliseconds),
              \(conversation.updatedAt.milliseconds), \(conversation.lastSequence), \(conversation.readByContact),
              \(conversation.readByTeam), \(conversation.language?.rawValue), \(searchText))
            on conflict (workspace, contact, client_id) do nothing
            """) == 1
    }

    package func conversation(_ id: String) throws -> Conversation? {
        try row(
            """
            select \(Self.conversationColumns) from conversation
            where workspace = \(workspace) and id = \(id)
            """
        ).map(Conversation.init)
    }

    /// Only the owner's: another person's conversation is as unknown as none.
    package func conversation(_ id: String, ofContact contact: String) throws -> Conversation? {
        try conversation(id).flatMap { $0.contactID == contact ? $0 : nil }
    }

    package func conversation(clientID: String, ofContact contact: String) throws -> Conversation? {
        try row(
            """
            select \(Self.conversationColumns) from conversation
            where workspace = \(workspace) and contact = \(contact) and client_id = \(clientID)
            """
        ).map(Conversation.init)
    }

    package func conversations(ofContact contact: String, limit: Int) throws -> [Conversation] {
        try rows(
            """
            select \(Self.conversationColumns) from conversation
            where workspace = \(workspace) and contact = \(contact) order by updated_at desc, id desc limit \(limit)
            """
        ).map(Conversation.init)
    }

    package func setState(_ state: Conversation.State, ofConversation id: String, at moment: Timestamp) throws -> Bool {
        let hasChanged =
            try run(
                """
                update conversation set state = \(state.rawValue), updated_at = \(moment.milliseconds)
                where workspace = \(workspace) and id = \(id) and state <> \(state.rawValue)
                """) == 1
        if hasChanged { try announce(conversation: id) }
        return hasChanged
    }

    package func markRead(byContact sequence: Int, conversation id: String) throws {
        try run(
            """
            update conversation set read_by_contact = \(sequence)
            where workspace = \(workspace) and id = \(id) and read_by_contact < \(sequence)
              and last_sequence >= \(sequence)
            """)
    }

    package func markRead(byTeam sequence: Int, conversation id: String) throws {
        try run(
            """
            update conversation set read_by_team = \(sequence)
            where workspace = \(workspace) and id = \(id) and read_by_team < \(sequence)
              and last_sequence >= \(sequence)
            """)
    }
}

extension Conversation {
    init(_ row: Row) {
        self.init(
            id: row.text("conversation_id"), contactID: row.text("conversation_contact"), subject: row.text("subject"),
            state: State(rawValue: row.text("state")) ?? .open, isVerified: row.flag("is_verified"),
            openedAt: Timestamp(milliseconds: row.integer("opened_at")),
            updatedAt: Timestamp(milliseconds: row.integer("updated_at")), lastSequence: row.integer("last_sequence"),
            readByContact: row.integer("read_by_contact"), readByTeam: row.integer("read_by_team"),
            assigneeID: row.optionalText("assignee"),
            language: row.optionalText("conversation_language").flatMap(Language.init(rawValue:)))
    }
}
