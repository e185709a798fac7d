import Store

extension Desk {
    private static let proofPurpose = "master-key"

    /// Refuses to go on with a master key that isn't this database's: every key would silently verify nothing, and what
    /// is sealed from now on would be lost with it.
    func proveMasterKey() async throws {
        if let proof = try await store.masterKeyProof() {
            guard (try? vault.open(proof, for: Self.proofPurpose)) != nil else { throw Vault.Failure.wrongMasterKey }
            return
        }
        // A database from before there was a proof: its secrets are one.
        let rows = try await store.sealedRows()
        guard rows.isEmpty || rows.contains(where: opens) else { throw Vault.Failure.wrongMasterKey }
        try await store.insertMasterKeyProof(try vault.seal(Self.proofPurpose, for: Self.proofPurpose))
    }

    private func opens(_ row: SealedRow) -> Bool {
        (try? vault.open(row.sealed, for: Vault.purpose(of: row))) != nil
    }

    /// Seals every secret of every workspace with another master key, in one transaction. Nobody may be sealing with
    /// the former one meanwhile.
    /// - Returns: how many secrets there are.
    /// - Throws: `Vault.Failure.doesNotOpen` when a row doesn't open with the present one; then nothing has changed.
    package func changeMasterKey(to next: Vault) async throws -> Int {
        let proof = try next.seal(Self.proofPurpose, for: Self.proofPurpose)
        let present = vault
        return try await store.sealAnew(proof: proof) { row in
            try present.sealAnew(row.sealed, for: Vault.purpose(of: row), with: next)
        }
    }
}
