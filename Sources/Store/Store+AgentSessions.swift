package import Domain
import SQL

/// An agent's session with its agent, and the hash that the browser's secret must have.
package struct AgentSessionRecord: Sendable {
    package let session: AgentSession
    package let agent: Agent
    package let secretHash: [UInt8]
}

extension WorkspaceStore {
    package func insert(_ session: AgentSession, secretHash: [UInt8]) throws {
        try run(
            """
            insert into agent_session (workspace, id, secret_hash, agent, started_at, seen_at, expires_at)
            values (\(workspace), \(session.id), \(secretHash), \(session.agentID),
              \(session.startedAt.milliseconds), \(session.seenAt.milliseconds), \(session.expiresAt.milliseconds))
            """)
    }

    package func agentSession(_ id: String) throws -> AgentSessionRecord? {
        try row(
            """
            select agent_session.id as session_id, agent_session.secret_hash, agent_session.started_at,
              agent_session.seen_at, agent_session.expires_at, agent_session.ended_at, \(Self.agentColumns)
            from agent_session
            join agent on agent.workspace = agent_session.workspace and agent.id = agent_session.agent
            where agent_session.workspace = \(workspace) and agent_session.id = \(id)
            """
        ).map { row in
            AgentSessionRecord(session: AgentSession(row), agent: Agent(row), secretHash: row.blob("secret_hash"))
        }
    }

    package func touchAgentSession(_ id: String, at moment: Timestamp) throws {
        try run(
            """
            update agent_session set seen_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) and seen_at < \(moment.milliseconds)
            """)
    }

    package func endAgentSession(_ id: String, at moment: Timestamp) throws {
        try run(
            """
            update agent_session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) and ended_at is null
            """)
    }
}

extension AgentSession {
    init(_ row: Row) {
        self.init(
            id: row.text("session_id"), agentID: row.text("agent_id"),
            startedAt: Timestamp(milliseconds: row.integer("started_at")),
            seenAt: Timestamp(milliseconds: row.integer("seen_at")),
            expiresAt: Timestamp(milliseconds: row.integer("expires_at")),
            endedAt: row.optionalInteger("ended_at").map(Timestamp.init))
    }
}
