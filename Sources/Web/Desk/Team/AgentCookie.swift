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
            SetCookie(
                name: CookieName.agent(isSecure: snapshot.isSecure), value: credential.text,
                maxAge: AgentSession.longest.inSeconds, isSecure: snapshot.isSecure))
    }

    mutating func clearAgent(in snapshot: WorkspaceSnapshot) {
        set(
            SetCookie(
                name: CookieName.agent(isSecure: snapshot.isSecure), value: "", maxAge: 0,
                isSecure: snapshot.isSecure))
    }
}
