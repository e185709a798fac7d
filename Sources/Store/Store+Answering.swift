package import Domain
import SQL

extension WorkspaceStore {
    /// Notes that an agent is writing into a conversation. The team hears of it when that is new.
    /// - Parameter former: whoever hasn't been seen writing since then has stopped.
    package func noteAnswering(
        by agent: String, in conversation: String, at moment: Timestamp, forgetting former: Timestamp
    ) throws {
        let known = try answeringAgents(in: conversation, since: former).contains { $0.id == agent }
        try run(
            """
            insert into answering (workspace, conversation, agent, seen_at)
            values (\(workspace), \(conversation), \(agent), \(moment.milliseconds))
            on conflict (workspace, conversation, agent) do update set seen_at = excluded.seen_at
            """)
        try run(
            """
            delete from answering
            where workspace = \(workspace) and conversation = \(conversation) and seen_at < \(former.milliseconds)
            """)
        if !known { try announce(conversation: conversation, isForTeamAlone: true) }
    }

    package func endAnswering(by agent: String, in conversation: String) throws {
        let ended = try run(
            """
            delete from answering
            where workspace = \(workspace) and conversation = \(conversation) and agent = \(agent)
            """)
        if ended > 0 { try announce(conversation: conversation, isForTeamAlone: true) }
    }

    /// Who has been seen writing into a conversation since a moment.
    package func answeringAgents(in conversation: String, since moment: Timestamp) throws -> [Agent] {
        try rows(
            """
            select \(Self.agentColumns) from answering
            join agent on agent.workspace = answering.workspace and agent.id = answering.agent
            where answering.workspace = \(workspace) and answering.conversation = \(conversation)
              and answering.seen_at >= \(moment.milliseconds)
            order by agent.name, agent.id
            """
        ).map(Agent.init)
    }
}
