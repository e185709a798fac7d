package import Domain
import SQL

extension WorkspaceStore {
    /// Notes that an agent has an article open, and forgets who hasn't been seen at it for long.
    package func notePresence(
        of agent: String, atArticle id: String, at moment: Timestamp, forgetting former: Timestamp
    ) throws {
        try run(
            """
            insert into article_presence (workspace, article, agent, seen_at)
            values (\(workspace), \(id), \(agent), \(moment.milliseconds))
            on conflict (workspace, article, agent) do update set seen_at = excluded.seen_at
            """)
        try run(
            """
            delete from article_presence
            where workspace = \(workspace) and article = \(id) and seen_at < \(former.milliseconds)
            """)
    }

    package func endPresence(of agent: String, atArticle id: String) throws {
        try run(
            "delete from article_presence where workspace = \(workspace) and article = \(id) and agent = \(agent)")
    }

    /// The names of all others who were seen at an article since a moment.
    package func presentAgents(atArticle id: String, besides agent: String, since moment: Timestamp) throws -> [String]
    {
        try rows(
            """
            select agent.name as agent_name from article_presence
            join agent on agent.workspace = article_presence.workspace and agent.id = article_presence.agent
            where article_presence.workspace = \(workspace) and article_presence.article = \(id)
              and article_presence.agent <> \(agent) and article_presence.seen_at >= \(moment.milliseconds)
            order by agent.name, agent.id
            """
        ).map { $0.text("agent_name") }
    }
}
