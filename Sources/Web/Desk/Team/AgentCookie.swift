import Desk
import Domain
import Hummingbird

extension Request {
    /// The agent's session that the desk's cookie holds.
    func agentCookie(_ snapshot: WorkspaceSnapshot) -> Credential? {
        cookie(CookieName.agent(isSecure: snapshot.isSecure)).flatMap { Credential($0, kind: .agent) }
    }
}

extension Response {
    mutating func setAgent(_ credential: Credential, in snapshot: WorkspaceSnapshot) {
        set(
            CookieName.agent(isSecure:), to: credential.text, lasting: AgentSession.longest.inSeconds, in: snapshot)
    }

    mutating func clearAgent(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.agent(isSecure:), in: snapshot)
    }
}
