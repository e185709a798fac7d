import Desk
import Domain
import Hummingbird

/// What a browser shows that asked here as a stranger, so that it finds the answers.
extension CookieName {
    static func visitor(isSecure: Bool) -> String { isSecure ? "__Host-usher-visitor" : "usher-visitor" }
}

extension Request {
    func visitorCookie(_ snapshot: WorkspaceSnapshot) -> Credential? {
        cookie(CookieName.visitor(isSecure: snapshot.isSecure)).flatMap { Credential($0, kind: .visitor) }
    }
}

extension Response {
    private static let visitorDays = 30

    mutating func setVisitor(_ credential: Credential, in snapshot: WorkspaceSnapshot) {
        set(
            SetCookie(
                name: CookieName.visitor(isSecure: snapshot.isSecure), value: credential.text,
                maxAge: Self.visitorDays * 86_400, isSecure: snapshot.isSecure))
    }

    mutating func clearVisitor(in snapshot: WorkspaceSnapshot) {
        set(
            SetCookie(
                name: CookieName.visitor(isSecure: snapshot.isSecure), value: "", maxAge: 0,
                isSecure: snapshot.isSecure))
    }
}
