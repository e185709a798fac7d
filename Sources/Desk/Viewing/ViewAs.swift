package import Domain
import Store

extension Desk {
    /// The agent who comes to the help centre with the desk's cookie, and what they have asked to see it as. Their visit
    /// keeps nobody signed in.
    package func viewer(showing credential: Credential?, in snapshot: WorkspaceSnapshot) async throws -> Viewer? {
        guard let agent = try await agent(showing: credential, isWorking: false, in: snapshot) else { return nil }
        return try await store.read(snapshot.id) { store in
            guard let viewing = try store.viewing(ofAgentSession: agent.session.id) else {
                return Viewer(agent: agent, view: nil)
            }
            var contact: Contact?
            if case .contact(let id) = viewing.eyes { contact = try store.contact(id) }
            return Viewer(agent: agent, view: View(viewing.eyes, contact: contact, in: snapshot))
        }
    }

    /// Begins to look through somebody's eyes, in this session of the agent's alone.
    /// - Throws: not found for a person or an audience that there isn't.
    package func view(as eyes: Viewing.Eyes, by agent: KnownAgent, in snapshot: WorkspaceSnapshot) async throws {
        if case .audiences(let ids) = eyes {
            let known = Set(snapshot.audiences.map(\.id))
            guard ids.allSatisfy(known.contains) else { throw Problem.notFound }
        }
        let viewing = Viewing(
            id: newID(), agentSessionID: agent.session.id, agentID: agent.agent.id, eyes: eyes, startedAt: clock.now)
        try await store.write(snapshot.id) { store in
            if case .contact(let id) = eyes, try store.contact(id) == nil { throw Problem.notFound }
            try store.insert(viewing)
        }
    }

    package func stopViewing(_ agent: KnownAgent, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { try $0.endViewing(ofAgentSession: agent.session.id, at: now) }
    }
}
