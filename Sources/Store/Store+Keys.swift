package import Domain
import SQL

/// A signing key with its secret sealed; only the vault can open it.
package struct SealedKey: Sendable {
    package let key: SigningKey
    /// Empty for public keys, which have none.
    package let sealedSecret: [UInt8]
    /// The last good set that the key's address gave.
    package let keySet: String?

    package init(key: SigningKey, sealedSecret: [UInt8], keySet: String? = nil) {
        self.key = key
        self.sealedSecret = sealedSecret
        self.keySet = keySet
    }
}

extension WorkspaceStore {
    package func sealedKeys() throws -> [SealedKey] {
        try rows(
            """
            select signing_key.id, name, kind, sealed_secret, public_key, address, state, made_at, retired_at,
              last_used_at, uses, key_set.document
            from signing_key left join key_set
              on key_set.workspace = signing_key.workspace and key_set.signing_key = signing_key.id
            where signing_key.workspace = \(workspace) order by made_at, signing_key.id
            """
        ).map { row in
            SealedKey(
                key: SigningKey(row), sealedSecret: row.blob("sealed_secret"), keySet: row.optionalText("document"))
        }
    }

    package func insert(_ sealed: SealedKey) throws {
        let key = sealed.key
        try raiseRevision()
        try run(
            """
            insert into signing_key (
              workspace, id, name, kind, sealed_secret, public_key, address, state, made_at, retired_at, uses)
            values (\(workspace), \(key.id), \(key.name), \(key.kind.name.rawValue), \(sealed.sealedSecret),
              \(key.kind.publicKey), \(key.kind.address?.text), \(key.state.rawValue), \(key.madeAt.milliseconds),
              \(key.retiredAt?.milliseconds), 0)
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

    /// - Returns: whether there is such a key that isn't revoked.
    package func setState(_ state: SigningKey.State, ofKey id: String, at moment: Timestamp) throws -> Bool {
        try raiseRevision()
        let retiredAt = state == .retiring ? moment.milliseconds : nil
        return try run(
            """
            update signing_key set state = \(state.rawValue), retired_at = \(retiredAt)
            where workspace = \(workspace) and id = \(id) and state <> \(SigningKey.State.revoked.rawValue)
            """) == 1
    }
}

extension SigningKey {
    init(_ row: Row) {
        self.init(
            id: row.text("id"), name: row.text("name"), kind: Kind(row),
            state: State(rawValue: row.text("state")) ?? .revoked,
            madeAt: Timestamp(milliseconds: row.integer("made_at")),
            retiredAt: row.optionalInteger("retired_at").map(Timestamp.init),
            lastUsedAt: row.optionalInteger("last_used_at").map(Timestamp.init), uses: row.integer("uses"))
    }
}

extension SigningKey.Kind {
    init(_ row: Row) {
        if let address = row.optionalText("address").flatMap(WebAddress.init) {
            self = .keySet(address)
        } else if let key = row.optionalText("public_key") {
            self = .publicKey(key)
        } else {
            self = .secret
        }
    }

    fileprivate var publicKey: String? {
        if case .publicKey(let key) = self { key } else { nil }
    }

    package var address: WebAddress? {
        if case .keySet(let address) = self { address } else { nil }
    }
}
