package import Domain
import SQL

extension WorkspaceStore {
    /// Hints that a conversation has changed.
    /// - Parameter isForTeamAlone: its person may not know of it.
    func announce(conversation id: String, isForTeamAlone: Bool = false) throws {
        let contact = isForTeamAlone ? nil : try ownerOfConversation(id)
        try announcements?.add(
            Change(workspace: workspace, conversation: id, contact: contact), in: transaction)
    }

    private func ownerOfConversation(_ id: String) throws -> String? {
        try row("select contact from conversation where workspace = \(workspace) and id = \(id)")?.text("contact")
    }

    /// Those of these sessions that hold.
    package func liveSessions(among ids: [String], at moment: Timestamp) throws -> Set<String> {
        try ofEach(ids) { part in
            """
            select id from session where workspace = \(workspace) and id in (\(list: part))
              and ended_at is null and expires_at > \(moment.milliseconds)
            """
        }
    }

    /// Those of these visitors that nobody has taken over.
    package func liveVisitors(among ids: [String]) throws -> Set<String> {
        try ofEach(ids) { part in
            """
            select id from visitor where workspace = \(workspace) and id in (\(list: part)) and ended_at is null
            """
        }
    }

    /// Those of these agents' sessions that hold.
    package func liveAgentSessions(among ids: [String], at moment: Timestamp) throws -> Set<String> {
        let idleSince = moment - AgentSession.longestIdle
        return try ofEach(ids) { part in
            """
            select id from agent_session where workspace = \(workspace) and id in (\(list: part))
              and ended_at is null and expires_at > \(moment.milliseconds) and seen_at > \(idleSince.milliseconds)
            """
        }
    }

    /// A statement takes only so many values.
    private func ofEach(_ ids: [String], _ statement: (ArraySlice<String>) -> SQLStatement) throws -> Set<String> {
        var found: Set<String> = []
        for start in stride(from: 0, to: ids.count, by: 500) {
            let part = ids[start..<min(start + 500, ids.count)]
            found.formUnion(try rows(statement(part)).map { $0.text("id") })
        }
        return found
    }
}
