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
        set(CookieName.visitor(isSecure:), to: credential.text, lasting: Self.visitorDays * 86_400, in: snapshot)
    }

    mutating func clearVisitor(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.visitor(isSecure:), in: snapshot)
    }
}
