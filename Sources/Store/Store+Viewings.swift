package import Domain
import SQL

extension WorkspaceStore {
    private static let viewingColumns: SQLStatement =
        "id, agent_session, agent, eyes, contact, audiences, started_at, ended_at"

    /// Begins one; the one before of the same session is over.
    package func insert(_ viewing: Viewing) throws {
        try endViewing(ofAgentSession: viewing.agentSessionID, at: viewing.startedAt)
        let (eyes, contact, audiences) = Self.columns(of: viewing.eyes)
        try run(
            """
            insert into viewing (workspace, id, agent_session, agent, eyes, contact, audiences, started_at)
            values (\(workspace), \(viewing.id), \(viewing.agentSessionID), \(viewing.agentID), \(eyes), \(contact),
              \(audiences), \(viewing.startedAt.milliseconds))
            """)
    }

    package func endViewing(ofAgentSession session: String, at moment: Timestamp) throws {
        try run(
            """
            update viewing set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and agent_session = \(session) and ended_at is null
            """)
    }

    /// The one that is under way.
    package func viewing(ofAgentSession session: String) throws -> Viewing? {
        try row(
            """
            select \(Self.viewingColumns) from viewing
            where workspace = \(workspace) and agent_session = \(session) and ended_at is null
            order by id desc limit 1
            """
        ).flatMap(Viewing.init)
    }

    /// Who has looked as a person, newest first.
    package func viewings(ofContact contact: String, limit: Int) throws -> [Viewing] {
        try rows(
            """
            select \(Self.viewingColumns) from viewing
            where workspace = \(workspace) and contact = \(contact) order by id desc limit \(limit)
            """
        ).compactMap(Viewing.init)
    }

    private static func columns(of eyes: Viewing.Eyes) -> (String, contact: String?, audiences: String) {
        switch eyes {
        case .stranger: ("stranger", nil, "")
        case .contact(let id): ("contact", id, "")
        case .audiences(let ids): ("audiences", nil, ids.joined(separator: " "))
        }
    }
}

extension Viewing {
    /// Nil for eyes that this version doesn't know.
    init?(_ row: Row) {
        guard let eyes = Eyes(row) else { return nil }
        self.init(
            id: row.text("id"), agentSessionID: row.text("agent_session"), agentID: row.text("agent"), eyes: eyes,
            startedAt: Timestamp(milliseconds: row.integer("started_at")),
            endedAt: row.optionalInteger("ended_at").map(Timestamp.init))
    }
}

extension Viewing.Eyes {
    fileprivate init?(_ row: Row) {
        switch (row.text("eyes"), row.optionalText("contact")) {
        case ("stranger", _): self = .stranger
        case ("contact", let id?): self = .contact(id: id)
        case ("audiences", _): self = .audiences(row.text("audiences").split(separator: " ").map(String.init))
        default: return nil
        }
    }
}
