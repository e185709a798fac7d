import Desk
import Domain

/// A secret at the one moment at which it is shown.
struct NewSecret {
    let secretTitle: String
    let secret: String
    let keyID: String

    init(_ fresh: FreshKey, _ words: Wording) {
        secretTitle = words("keys.newTitle", ["name": fresh.key.name])
        secret = fresh.secret
        keyID = fresh.key.id
    }
}

/// A signing key in the list: never with its secret.
struct KeyModel {
    let id: String
    let keyName: String
    let state: String
    let badge: String
    let isActive: Bool
    let isRevoked: Bool
    let made: Moment
    let uses: String
    let lastUsed: Moment?
    let stateConsequence: String
    let revokeConsequence: String

    static func all(_ keys: [SigningKey], live: [String: Int], _ words: Wording) -> [KeyModel] {
        let alive = keys.count { $0.state != .revoked }
        // What can still be used stands first, the newest of it on top.
        let order = keys.sorted { ($0.state.rank, $1.madeAt) < ($1.state.rank, $0.madeAt) }
        return order.map { KeyModel($0, live: live[$0.id] ?? 0, isLast: alive == 1, words) }
    }

    private init(_ key: SigningKey, live: Int, isLast: Bool, _ words: Wording) {
        let name = key.state.rawValue
        id = key.id
        keyName = key.name
        state = words("keys.\(name)")
        badge = ["active": "badge-verified", "retiring": "badge-warning"][name] ?? ""
        isActive = key.state == .active
        isRevoked = key.state == .revoked
        made = Moment(key.madeAt, words.language)
        uses = words.count("keys.uses", key.uses)
        lastUsed = key.lastUsedAt.map { Moment($0, words.language) }
        stateConsequence = words("keys.\(name)Consequence")
        let lost = words.count("keys.revoke", live, ["name": key.name])
        revokeConsequence = isLast ? lost + " " + words("keys.revokeLast") : lost
    }
}

extension SigningKey.State {
    fileprivate var rank: Int { self == .active ? 0 : self == .retiring ? 1 : 2 }
}
