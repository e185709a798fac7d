/// A program's key to `/api/v1`: what it may do, and until when. Its secret is shown once; only a hash of it is kept.
package struct APIKey: Sendable, Hashable {
    /// What a key may do; nothing else.
    package enum Scope: String, Sendable, CaseIterable {
        case articlesRead = "articles:read"
        case articlesWrite = "articles:write"
        case collectionsRead = "collections:read"
        case collectionsWrite = "collections:write"
        case searchRead = "search:read"
    }

    package let id: String
    package let name: String
    package let scopes: Set<Scope>
    package let madeAt: Timestamp
    package let expiresAt: Timestamp?
    package let lastUsedAt: Timestamp?

    /// So many a workspace may hold: one for each integration, which a team can still tell apart.
    package static let limit = 50

    package init(
        id: String, name: String, scopes: Set<Scope>, madeAt: Timestamp, expiresAt: Timestamp? = nil,
        lastUsedAt: Timestamp? = nil
    ) {
        self.id = id
        self.name = name
        self.scopes = scopes
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
    }

    package func isLive(at moment: Timestamp) -> Bool {
        expiresAt.map { moment < $0 } ?? true
    }
}
