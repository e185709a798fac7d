/// A shared secret that tokens are signed with. The secret itself is kept sealed; this is what lists show.
package struct SigningKey: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active, retiring, revoked
    }

    package let id: String
    package var name: String
    package var state: State
    package let madeAt: Timestamp
    package var lastUsedAt: Timestamp?
    package var uses: Int

    /// So many keys a workspace may hold that aren't revoked.
    package static let limit = 10

    package init(
        id: String, name: String, state: State = .active, madeAt: Timestamp, lastUsedAt: Timestamp? = nil, uses: Int = 0
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.madeAt = madeAt
        self.lastUsedAt = lastUsedAt
        self.uses = uses
    }
}
