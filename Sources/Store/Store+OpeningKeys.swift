package import Domain
import SQL

/// An opening key, sealed; only the vault can open it.
package struct SealedOpeningKey: Sendable {
    package let key: OpeningKey
    package let sealedSecret: [UInt8]

    package init(key: OpeningKey, sealedSecret: [UInt8]) {
        self.key = key
        self.sealedSecret = sealedSecret
    }
}

extension WorkspaceStore {
    package func sealedOpeningKeys() throws -> [SealedOpeningKey] {
        try rows(
            """
            select id, name, kind, sealed_secret, public_key, state, made_at from encryption_key
            where workspace = \(workspace) order by made_at, id
            """
        ).map { row in
            SealedOpeningKey(
                key: OpeningKey(
                    id: row.text("id"), name: row.text("name"), algorithm: row.text("kind"),
                    publicKey: row.optionalText("public_key"),
                    state: OpeningKey.State(rawValue: row.text("state")) ?? .retiring,
                    madeAt: Timestamp(milliseconds: row.integer("made_at"))),
                sealedSecret: row.blob("sealed_secret"))
        }
    }

    package func insert(_ sealed: SealedOpeningKey) throws {
        let key = sealed.key
        try raiseRevision()
        try run(
            """
            insert into encryption_key (workspace, id, name, kind, sealed_secret, public_key, state, made_at)
            values (\(workspace), \(key.id), \(key.name), \(key.algorithm), \(sealed.sealedSecret), \(key.publicKey),
              \(key.state.rawValue), \(key.madeAt.milliseconds))
            """)
    }

    /// - Returns: whether there is such a key.
    package func setState(_ state: OpeningKey.State, ofOpeningKey id: String) throws -> Bool {
        try raiseRevision()
        return try run(
            "update encryption_key set state = \(state.rawValue) where workspace = \(workspace) and id = \(id)") == 1
    }

    /// - Returns: whether there was such a key.
    package func delete(openingKey id: String) throws -> Bool {
        try raiseRevision()
        return try run("delete from encryption_key where workspace = \(workspace) and id = \(id)") == 1
    }
}
