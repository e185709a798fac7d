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
        set(CookieName.voter(isSecure:), to: token.text, lasting: Self.voterDays * 86_400, in: snapshot)
    }

    mutating func clearVoter(in snapshot: WorkspaceSnapshot) {
        clear(CookieName.voter(isSecure:), in: snapshot)
    }
}
