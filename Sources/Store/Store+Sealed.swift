import SQL

/// A row whose secret is sealed with the master key. Whoever adds a sealed column adds its table here: a master key is
/// changed for all of them at once or for none.
package enum SealedTable: String, Sendable, CaseIterable {
    case signingKey = "signing_key"
    case encryptionKey = "encryption_key"
}

package struct SealedRow: Sendable {
    package let table: SealedTable
    package let workspace: String
    package let id: String
    package let sealed: [UInt8]
}

extension Store {
    /// What proves a master key: something sealed with it, whoever has it.
    package func masterKeyProof() async throws -> [UInt8]? {
        try await database.read { transaction in
            try transaction.row("select sealed from master_key_proof where id = 'proof'")?.blob("sealed")
        }
    }

    /// - Returns: whether there was none yet.
    @discardableResult
    package func insertMasterKeyProof(_ sealed: [UInt8]) async throws -> Bool {
        try await database.write { transaction in
            try transaction.run(
                "insert into master_key_proof (id, sealed) values ('proof', \(sealed)) on conflict (id) do nothing")
                == 1
        }
    }

    package func sealedRows() async throws -> [SealedRow] {
        try await database.read(Self.sealedRows)
    }

    /// Seals everything anew, in one transaction: all of it or nothing.
    /// - Returns: how many secrets were sealed anew.
    package func sealAnew(
        proof: [UInt8], _ seal: @escaping @Sendable (SealedRow) throws -> [UInt8]
    ) async throws -> Int {
        try await database.write { transaction in
            let rows = try Self.sealedRows(transaction)
            for row in rows { try transaction.run(Self.update(row, to: try seal(row))) }
            try transaction.run("update master_key_proof set sealed = \(proof) where id = 'proof'")
            return rows.count
        }
    }

    private static func sealedRows(_ transaction: any Transaction) throws -> [SealedRow] {
        try SealedTable.allCases.flatMap { table in
            try transaction.rows(select(table)).map { row in
                SealedRow(
                    table: table, workspace: row.text("workspace"), id: row.text("id"),
                    sealed: row.blob("sealed_secret"))
            }
        }.filter { !$0.sealed.isEmpty }
    }

    private static func select(_ table: SealedTable) -> SQLStatement {
        switch table {
        case .signingKey: "select workspace, id, sealed_secret from signing_key order by workspace, id"
        case .encryptionKey: "select workspace, id, sealed_secret from encryption_key order by workspace, id"
        }
    }

    private static func update(_ row: SealedRow, to sealed: [UInt8]) -> SQLStatement {
        switch row.table {
        case .signingKey:
            """
            update signing_key set sealed_secret = \(sealed)
            where workspace = \(row.workspace) and id = \(row.id)
            """
        case .encryptionKey:
            """
            update encryption_key set sealed_secret = \(sealed)
            where workspace = \(row.workspace) and id = \(row.id)
            """
        }
    }
}
