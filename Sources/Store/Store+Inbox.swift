package import Domain
import SQL

/// Which conversations of the inbox are wanted: newest first, page by page.
package struct InboxFilter: Sendable, Hashable {
    package var state: Conversation.State
    /// Folded words that must all occur.
    package var words: [String]
    /// Only what is older than this place.
    package var before: InboxPlace?
    package var limit: Int

    package init(state: Conversation.State, words: [String] = [], before: InboxPlace? = nil, limit: Int = 50) {
        self.state = state
        self.words = words
        self.before = before
        self.limit = limit
    }
}

/// A place in the inbox: no page numbers, so that a new request shifts nothing.
package struct InboxPlace: Sendable, Hashable {
    package let updatedAt: Timestamp
    package let id: String

    package init(updatedAt: Timestamp, id: String) {
        self.updatedAt = updatedAt
        self.id = id
    }
}

/// A conversation as the inbox lists it.
package struct InboxEntry: Sendable {
    package let conversation: Conversation
    package let contact: Contact
    /// The newest message that the person can see.
    package let lastMessage: Message?
    package let assigneeName: String?

    package var place: InboxPlace { InboxPlace(updatedAt: conversation.updatedAt, id: conversation.id) }

    /// The person has the last word, so that somebody of the team owes an answer.
    package var isWaiting: Bool { conversation.state == .open && lastMessage?.author == .contact }
}

extension WorkspaceStore {
    package func inbox(_ filter: InboxFilter) throws -> [InboxEntry] {
        try rows(
            """
            select \(Self.conversationColumns), \(Self.contactColumns), message.sequence, message.author,
              message.author_id, message.body, message.created_at, assignee.name as assignee_name
            from conversation
            join contact on contact.workspace = conversation.workspace and contact.id = conversation.contact
            left join message on message.workspace = conversation.workspace and message.conversation = conversation.id
              and message.sequence = (
                select max(visible.sequence) from message as visible
                where visible.workspace = conversation.workspace and visible.conversation = conversation.id
                  and visible.author <> 'note')
            left join agent as assignee
              on assignee.workspace = conversation.workspace and assignee.id = conversation.assignee
            where conversation.workspace = \(workspace) and conversation.state = \(filter.state.rawValue)
              \(containing(filter.words, in: "conversation.search_text")) \(older(than: filter.before))
            order by conversation.updated_at desc, conversation.id desc limit \(filter.limit)
            """
        ).map(InboxEntry.init)
    }

    package func countConversations(_ state: Conversation.State) throws -> Int {
        try row(
            "select count(*) as count from conversation where workspace = \(workspace) and state = \(state.rawValue)"
        )?.integer("count") ?? 0
    }

    /// - Parameter agent: nil for nobody.
    /// - Returns: whether there is such a conversation.
    package func assign(_ agent: String?, toConversation id: String) throws -> Bool {
        try announce(conversation: id, isForTeamAlone: true)
        return try run(
            "update conversation set assignee = \(agent) where workspace = \(workspace) and id = \(id)") == 1
    }

    private func older(than place: InboxPlace?) -> SQLStatement {
        guard let place else { return "" }
        return """
            and (conversation.updated_at, conversation.id) < (\(place.updatedAt.milliseconds), \(place.id))
            """
    }

    /// Conditions that a folded text holds every word. `%` and `_` of a word mean themselves.
    func containing(_ words: [String], in column: SQLStatement) -> SQLStatement {
        words.reduce("" as SQLStatement) { conditions, word in
            "\(conditions) and \(column) like \(Self.pattern(containing: word)) escape '!'"
        }
    }

    private static func pattern(containing word: String) -> String {
        // By code points, as databases read it: an accent on a per cent sign makes it no other sign for them.
        let escaped = word.unicodeScalars.reduce(into: "") { text, scalar in
            if "!%_".unicodeScalars.contains(scalar) { text.append("!") }
            text.unicodeScalars.append(scalar)
        }
        return "%\(escaped)%"
    }
}

extension InboxEntry {
    init(_ row: Row) {
        self.init(
            conversation: Conversation(row), contact: Contact(row),
            lastMessage: row.optionalInteger("sequence") == nil ? nil : Message(row),
            assigneeName: row.optionalText("assignee_name"))
    }
}
