/// A key that encrypted tokens are opened with. The key itself is kept sealed; this is what lists show.
package struct OpeningKey: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active
        /// Still opens tokens; a key pair's public half isn't published any more.
        case retiring
    }

    package let id: String
    package let name: String
    /// As `alg` of a JWE names it.
    package let algorithm: String
    /// The public half as JSON web key; nil for a shared key, which is nobody else's business.
    package let publicKey: String?
    package let state: State
    package let madeAt: Timestamp

    /// So many a workspace may hold.
    package static let limit = 10

    package init(
        id: String, name: String, algorithm: String, publicKey: String?, state: State = .active, madeAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.algorithm = algorithm
        self.publicKey = publicKey
        self.state = state
        self.madeAt = madeAt
    }
}
