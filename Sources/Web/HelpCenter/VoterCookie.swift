import Desk
import Domain
import Hummingbird

/// What a browser shows whose reader has voted as a stranger. It comes with the first vote, never before.
extension CookieName {
    static func voter(isSecure: Bool) -> String { isSecure ? "__Host-usher-voter" : "usher-voter" }
}

extension Request {
    func voterCookie(_ snapshot: WorkspaceSnapshot) -> VoterToken? {
        cookie(CookieName.voter(isSecure: snapshot.isSecure)).flatMap { VoterToken($0) }
    }
}

extension Response {
    private static let voterDays = 180

    mutating func setVoter(_ token: VoterToken, in snapshot: WorkspaceSnapshot) {
        set(
            SetCookie(
                name: CookieName.voter(isSecure: snapshot.isSecure), value: token.text,
                maxAge: Self.voterDays * 86_400, isSecure: snapshot.isSecure))
    }

    mutating func clearVoter(in snapshot: WorkspaceSnapshot) {
        set(
            SetCookie(
                name: CookieName.voter(isSecure: snapshot.isSecure), value: "", maxAge: 0,
                isSecure: snapshot.isSecure))
    }
}
