import Desk
import Domain
import Hummingbird

/// What a browser holds that signs in by a link in a mail: that it has asked for one, and the link that it has opened,
/// which so stands in no address and no page.
extension CookieName {
    static func linkRequest(isSecure: Bool) -> String { isSecure ? "__Host-usher-asked" : "usher-asked" }
    static func link(isSecure: Bool) -> String { isSecure ? "__Host-usher-link" : "usher-link" }
}

extension Request {
    func linkRequest(_ snapshot: WorkspaceSnapshot) -> Credential? {
        cookie(CookieName.linkRequest(isSecure: snapshot.isSecure)).flatMap { Credential($0, kind: .linkRequest) }
    }

    func link(_ snapshot: WorkspaceSnapshot) -> Credential? {
        cookie(CookieName.link(isSecure: snapshot.isSecure)).flatMap { Credential($0, kind: .link) }
    }
}

extension Response {
    mutating func setLinkRequest(_ credential: Credential, in snapshot: WorkspaceSnapshot) {
        set(
            CookieName.linkRequest(isSecure:), to: credential.text, lasting: SignInLink.life.inSeconds, in: snapshot)
    }

    mutating func setLink(_ credential: Credential, in snapshot: WorkspaceSnapshot) {
        set(CookieName.link(isSecure:), to: credential.text, lasting: SignInLink.life.inSeconds, in: snapshot)
    }

    mutating func clearLink(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.link(isSecure:), in: snapshot)
        clear(CookieName.linkRequest(isSecure:), in: snapshot)
    }
}
