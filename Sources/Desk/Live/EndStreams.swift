import Domain
import Store

extension Desk {
    /// Ends the streams whose session has: signed out, expired, of a revoked key, ended at the desk, by whatever process
    /// or node. The database alone is asked, so that no way to end a session can be forgotten here.
    package func endDeadStreams() async throws {
        let now = clock.now
        live.end { _, openedAt in openedAt + LiveStream.longest <= now }
        for (workspace, listeners) in Dictionary(grouping: live.listeners, by: \.workspace) {
            let asked = Set(listeners.map(\.who))
            let living = try await living(asked, in: workspace, at: now)
            let dead = asked.subtracting(living)
            live.end { listener, _ in listener.workspace == workspace && dead.contains(listener.who) }
        }
    }

    private func living(
        _ asked: Set<Listener.Who>, in workspace: String, at now: Timestamp
    ) async throws -> Set<Listener.Who> {
        // Where only known people may ask, a browser that asked before the rule came is a stranger.
        let knowsVisitors = directory.snapshot(workspace: workspace)?.settings.enforcement != .enforced
        return try await store.read(workspace) { store in
            let sessions = try store.liveSessions(among: asked.compactMap(\.session), at: now)
            let visitors = knowsVisitors ? try store.liveVisitors(among: asked.compactMap(\.visitor)) : []
            let agents = try store.liveAgentSessions(among: asked.compactMap(\.agentSession), at: now)
            return asked.filter { who in
                switch who {
                case .person(let session, _): sessions.contains(session)
                case .visitor(let id, _): visitors.contains(id)
                case .agent(let session): agents.contains(session)
                }
            }
        }
    }
}

extension Listener.Who {
    fileprivate var session: String? { if case .person(let session, _) = self { session } else { nil } }
    fileprivate var visitor: String? { if case .visitor(let id, _) = self { id } else { nil } }
    fileprivate var agentSession: String? { if case .agent(let session) = self { session } else { nil } }
}
