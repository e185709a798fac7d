package import Domain
import Store

/// An agent who has shown a live session.
package struct KnownAgent: Sendable {
    package let session: AgentSession
    package let agent: Agent
}

/// What signing in to the desk gave.
package struct AgentSignedIn: Sendable {
    package let credential: Credential
    package let session: AgentSession
}

extension Desk {
    /// Signing in to the desk. An unknown email takes as long as a wrong password and is answered alike, so that nobody
    /// learns who is on the team.
    /// - Parameters:
    ///   - address: the client's; attempts are counted for it and the email together, so that a stranger who guesses
    ///     locks out no one else.
    ///   - former: the session that this browser had before: it ends.
    package func signInAgent(
        email: String, password: String, from address: String, former: Credential? = nil, in snapshot: WorkspaceSnapshot
    ) async throws -> AgentSignedIn {
        let email = email.trimmed.lowercased()
        try limits.loginAddress.take(address, at: clock.now)
        try limits.login.take("\(snapshot.id) \(address) \(email.prefix(EmailAddress.longest))", at: clock.now)
        let record = try await store.read(snapshot.id) { try $0.agent(email: email) }
        let matches = try await passwords.matches(password, record?.passwordHash)
        guard let record, matches else { throw Problem(.unauthenticated, "wrong_login") }
        return try await begin(for: record.agent, former: former, in: snapshot)
    }

    /// A fresh credential for each sign-in, so that one that somebody planted before opens nothing.
    private func begin(
        for agent: Agent, former: Credential?, in snapshot: WorkspaceSnapshot
    ) async throws -> AgentSignedIn {
        let now = clock.now
        let credential = Credential(kind: .agent, at: now, randomness: randomness)
        let session = AgentSession.begin(id: credential.id, agentID: agent.id, at: now)
        try await store.write(snapshot.id) { store in
            try store.insert(session, secretHash: SecretHash.of(credential))
            guard let former, let record = try store.agentSession(former.id),
                SecretHash.matches(former, record.secretHash)
            else { return }
            try store.endAgentSession(former.id, at: now)
        }
        return AgentSignedIn(credential: credential, session: session)
    }

    /// The agent of a session, or nil for an unknown, ended, idle or expired one.
    /// - Parameter isWorking: false for a page that refreshes itself: an open window alone keeps no one signed in.
    package func agent(
        showing credential: Credential?, isWorking: Bool = true, in snapshot: WorkspaceSnapshot
    ) async throws -> KnownAgent? {
        guard let credential, credential.kind == .agent,
            let record = try await store.read(snapshot.id, { try $0.agentSession(credential.id) }),
            SecretHash.matches(credential, record.secretHash), record.session.isLive(at: clock.now)
        else { return nil }
        if isWorking { try await touch(record.session, in: snapshot) }
        return KnownAgent(session: record.session, agent: record.agent)
    }

    /// Written down every five minutes at most: a page view should not cost a commit.
    private func touch(_ session: AgentSession, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        guard session.seenAt + .minutes(5) < now else { return }
        try await store.write(snapshot.id) { try $0.touchAgentSession(session.id, at: now) }
    }

    package func signOut(_ agent: KnownAgent, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { try $0.endAgentSession(agent.session.id, at: now) }
    }
}
