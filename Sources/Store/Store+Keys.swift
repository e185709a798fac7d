package import Domain
import SQL

/// A signing key with its secret sealed; only the vault can open it.
package struct SealedKey: Sendable {
    package let key: SigningKey
    package let sealedSecret: [UInt8]

    package init(key: SigningKey, sealedSecret: [UInt8]) {
        self.key = key
        self.sealedSecret = sealedSecret
    }
}

extension WorkspaceStore {
    package func sealedKeys() throws -> [SealedKey] {
        try rows(
            """
            select id, name, sealed_secret, state, made_at, last_used_at, uses from signing_key
            where workspace = \(workspace) order by made_at, id
            """
        ).map { row in
            SealedKey(
                key: SigningKey(
                    id: row.text("id"), name: row.text("name"),
                    state: SigningKey.State(rawValue: row.text("state")) ?? .revoked,
                    madeAt: Timestamp(milliseconds: row.integer("made_at")),
                    lastUsedAt: row.optionalInteger("last_used_at").map(Timestamp.init),
                    uses: row.integer("uses")),
                sealedSecret: row.blob("sealed_secret"))
        }
    }

    package func insert(_ sealed: SealedKey) throws {
        let key = sealed.key
        try raiseRevision()
        try run(
            """
            insert into signing_key (workspace, id, name, sealed_secret, state, made_at, uses)
            values (\(workspace), \(key.id), \(key.name), \(sealed.sealedSecret), \(key.state.rawValue),
              \(key.madeAt.milliseconds), 0)
            """)
    }

    /// Whether the key may still open sessions.
    package func isUsable(key id: String) throws -> Bool {
        try row(
            """
            select id from signing_key
            where workspace = \(workspace) and id = \(id) and state <> \(SigningKey.State.revoked.rawValue)
            """) != nil
    }

    /// - Returns: whether there is such a key in another state.
    package func setState(_ state: SigningKey.State, ofKey id: String) throws -> Bool {
        try raiseRevision()
        return try run(
            """
            update signing_key set state = \(state.rawValue)
            where workspace = \(workspace) and id = \(id) and state <> \(SigningKey.State.revoked.rawValue)
            """) == 1
    }

    package func countUses(_ count: Int, ofKey id: String, lastAt moment: Timestamp) throws {
        try run(
            """
            update signing_key set uses = uses + \(count), last_used_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id)
            """)
    }
}
