import Desk
import Domain
import Store
import Tokens

/// A secret at the one moment at which it is shown.
struct NewSecret: Encodable {
    let secretTitle: String
    let secret: String
    let keyID: String

    init(_ fresh: FreshKey, _ words: Wording) {
        secretTitle = words("keys.newTitle", ["name": fresh.key.name])
        secret = fresh.secret
        keyID = fresh.key.id
    }

    /// Nil for a key pair, of which nothing is shown.
    init?(_ fresh: FreshOpeningKey, _ words: Wording) {
        guard let secret = fresh.secret else { return nil }
        secretTitle = words("keys.newTitle", ["name": fresh.key.name])
        self.secret = secret
        keyID = fresh.key.id
    }
}

/// A signing key in the list: never with its secret.
struct KeyModel: Encodable {
    let id: String
    let keyName: String
    let state: String
    let badge: String
    let isActive: Bool
    let isRevoked: Bool
    let kind: String
    let made: Moment
    let uses: String
    let openSessions: String
    let lastUsed: Moment?
    let stateConsequence: String
    let revokeConsequence: String
    /// Where a retiring key is still used.
    let stillUsed: [StillUsed]
    let isStillUsed: Bool
    /// What public keys it stands for, like `ES256 · P-256`.
    let publicKeys: [String]
    let keySet: KeySetModel?

    struct StillUsed: Encodable {
        let originName: String
        let last: Moment
    }

    static func all(
        _ overview: AccessOverview, checking ready: [VerificationKey], _ words: Wording
    ) -> [KeyModel] {
        let alive = overview.keys.count { $0.state != .revoked }
        // What can still be used stands first, the newest of it on top.
        let order = overview.keys.sorted { ($0.state.rank, $1.madeAt) < ($1.state.rank, $0.madeAt) }
        return order.map { KeyModel($0, in: overview, checking: ready, isLast: alive == 1, words) }
    }

    private init(
        _ key: SigningKey, in overview: AccessOverview, checking ready: [VerificationKey], isLast: Bool,
        _ words: Wording
    ) {
        let name = key.state.rawValue
        let open = overview.liveSessions[key.id] ?? .none
        id = key.id
        keyName = key.name
        state = words("keys.\(name)")
        badge = ["active": "badge-verified", "retiring": "badge-warning"][name] ?? ""
        isActive = key.state == .active
        isRevoked = key.state == .revoked
        kind = words("keys.kind_\(key.kind.name.rawValue)")
        made = Moment(key.madeAt, words.language)
        uses = words.count("keys.uses", key.uses)
        openSessions = words.count("keys.sessions", open.sessions)
        lastUsed = key.lastUsedAt.map { Moment($0, words.language) }
        stateConsequence = words("keys.\(name)Consequence")
        let lost = words.count("keys.revoke", open.people, ["name": key.name, "sessions": openSessions])
        revokeConsequence = isLast ? lost + " " + words("keys.revokeLast") : lost
        stillUsed = overview.usesOfRetiringKeys.filter { $0.keyID == key.id }.map {
            StillUsed(originName: $0.origin, last: Moment($0.lastUsedAt, words.language))
        }
        isStillUsed = !stillUsed.isEmpty
        publicKeys = ready.filter { $0.id == key.id }.compactMap(\.publicKey).map(\.label)
        keySet = key.kind.address.map { KeySetModel($0, overview.keySets[key.id], words) }
    }
}

/// Where a key set is published, and how asking for it went.
struct KeySetModel: Encodable {
    struct Failure: Encodable {
        let sentence: String
        let at: Moment
    }

    let address: String
    let fetched: Moment?
    let failure: Failure?

    init(_ address: WebAddress, _ record: KeySetRecord?, _ words: Wording) {
        self.address = address.text
        fetched = record?.fetchedAt.map { Moment($0, words.language) }
        failure = record?.failure.flatMap { failure in
            record?.failedAt.map { moment in
                Failure(sentence: words("errors.keySet_\(failure.rawValue)"), at: Moment(moment, words.language))
            }
        }
    }
}

extension PublicKey {
    fileprivate var label: String {
        ["\(algorithm.rawValue) · \(kindDescription)", keyID.map { "kid \($0.isolated)" }].compactMap(\.self)
            .joined(separator: " · ")
    }
}

extension SigningKey.State {
    fileprivate var rank: Int { self == .active ? 0 : self == .retiring ? 1 : 2 }
}
