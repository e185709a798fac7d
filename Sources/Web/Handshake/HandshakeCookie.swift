import Desk
import Domain
import Hummingbird

/// The sign-ins that a browser has begun, so that an answer is believed in that browser alone.
///
/// The cookie is `Lax` like all of ours. An application on another site answers with a POST, which carries no `Lax`
/// cookie; its answer is then sent once more from a page of the help centre itself. `SameSite=None` would spare that
/// page, but not bring the other two cookies that signing in needs: the former session, which has to end, and the
/// stranger's, whose requests the person takes along. And it needs https, also for trying things out on one's own
/// machine.
extension CookieName {
    static func handshake(isSecure: Bool) -> String { isSecure ? "__Host-usher-sso" : "usher-sso" }
}

extension Request {
    /// Several tabs may be signing in at once.
    func handshakes(_ snapshot: WorkspaceSnapshot) -> [Credential] {
        let text = cookie(CookieName.handshake(isSecure: snapshot.isSecure)) ?? ""
        return text.split(separator: ".").prefix(Response.mostHandshakes).compactMap {
            Credential(String($0), kind: .handshake)
        }
    }
}

extension Response {
    static let mostHandshakes = 4

    /// The newest first; the oldest are forgotten, so that no other site can fill the browser's jar.
    mutating func setHandshakes(_ states: [Credential], in snapshot: WorkspaceSnapshot) {
        set(
            CookieName.handshake(isSecure:),
            to: states.prefix(Self.mostHandshakes).map(\.text).joined(separator: "."),
            lasting: states.isEmpty ? 0 : Desk.handshakeLife.inSeconds, in: snapshot)
    }
}
