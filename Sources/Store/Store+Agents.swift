package import Domain
import SQL

/// An agent with the hash that their password must have.
package struct AgentRecord: Sendable {
    package let agent: Agent
    package let passwordHash: String
}

extension WorkspaceStore {
    static let agentColumns: SQLStatement = """
        agent.id as agent_id, agent.email as agent_email, agent.name as agent_name, agent.role as agent_role
        """

    /// The team's names by id, for threads.
    package func agentNames() throws -> [String: String] {
        let rows = try rows("select id, name from agent where workspace = \(workspace)")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("id"), $0.text("name")) })
    }

    /// The team, by name.
    package func agents() throws -> [Agent] {
        try rows("select \(Self.agentColumns) from agent where workspace = \(workspace) order by name, id")
            .map(Agent.init)
    }

    package func agent(_ id: String) throws -> Agent? {
        try row("select \(Self.agentColumns) from agent where workspace = \(workspace) and id = \(id)")
            .map(Agent.init)
    }

    /// - Parameter email: in lower case, as it is stored.
    package func agent(email: String) throws -> AgentRecord? {
        try row(
            """
            select password_hash, \(Self.agentColumns) from agent
            where workspace = \(workspace) and email = \(email)
            """
        ).map { AgentRecord(agent: Agent($0), passwordHash: $0.text("password_hash")) }
    }

    package func insert(_ agent: Agent, passwordHash: String, at moment: Timestamp) throws {
        try run(
            """
            insert into agent (workspace, id, email, name, role, password_hash, created_at)
            values (\(workspace), \(agent.id), \(agent.email), \(agent.name), \(agent.role.rawValue), \(passwordHash),
              \(moment.milliseconds))
            """)
    }
}

extension Agent {
    init(_ row: Row) {
        self.init(
            id: row.text("agent_id"), email: row.text("agent_email"), name: row.text("agent_name"),
            role: Role(rawValue: row.text("agent_role")) ?? .agent)
    }
}
