package import Domain
import SQL

extension WorkspaceStore {
    /// The team's names by id, for threads.
    package func agentNames() throws -> [String: String] {
        let rows = try rows("select id, name from agent where workspace = \(workspace)")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("id"), $0.text("name")) })
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
