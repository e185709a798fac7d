package import Domain
import Store
import Tokens

/// A key at the one moment at which its secret is shown.
package struct FreshKey: Sendable {
    package let key: SigningKey
    package let secret: String
}

extension Desk {
    /// Makes a signing key. The secret is returned here and never again.
    package func addKey(named name: String, in workspace: String) async throws -> FreshKey {
        let fresh = FreshKey(
            key: SigningKey(id: newID(), name: try Self.keyName(name), madeAt: clock.now),
            secret: SigningSecret.make(random: randomness.bytes(32)))
        try await insert(try seal(fresh, in: workspace), in: workspace)
        return fresh
    }

    /// Marks a key as on its way out: it still verifies, and its last use shows when nobody signs with it any more.
    package func retireKey(_ id: String, in workspace: String) async throws {
        try await change(id, to: .retiring, in: workspace)
    }

    /// Makes a retiring key active again.
    package func reactivateKey(_ id: String, in workspace: String) async throws {
        try await change(id, to: .active, in: workspace)
    }

    /// Ends a key for good, and with it every session that it opened.
    /// - Returns: how many sessions ended.
    package func revokeKey(_ id: String, in workspace: String) async throws -> Int {
        let now = clock.now
        let ended = try await store.write(workspace) { store in
            guard try store.setState(.revoked, ofKey: id, at: now) else { throw Problem.notFound }
            return try store.endSessions(openedByKey: id, at: now)
        }
        try await refresh(workspace)
        return ended
    }

    private func change(_ id: String, to state: SigningKey.State, in workspace: String) async throws {
        let now = clock.now
        try await store.write(workspace) { store in
            guard try store.setState(state, ofKey: id, at: now) else { throw Problem.notFound }
        }
        try await refresh(workspace)
    }

    /// Adds a key unless there are as many as may be, or the same one under another name: who revokes that would leave
    /// this one open. Looked at in the transaction, so that two forms sent at once don't make an eleventh.
    func insert(_ sealed: SealedKey, in workspace: String) async throws {
        let now = clock.now
        let substance = substance(of: sealed, in: workspace)
        try await store.write(workspace) { store in
            let known = try store.sealedKeys().filter { $0.key.state != .revoked }
            guard known.count < SigningKey.limit else {
                throw Problem(.conflict, "too_many_keys", values: ["limit": String(SigningKey.limit)])
            }
            let hasTwin = known.contains { self.substance(of: $0, in: workspace) == substance }
            guard substance == nil || !hasTwin else { throw Problem(.conflict, "key_known") }
            try store.insert(sealed)
            if let document = sealed.keySet { try store.saveKeySet(document, ofKey: sealed.key.id, at: now) }
        }
        try await refresh(workspace)
    }

    /// What makes two keys one, whatever they are called; nil where it can't be opened.
    private func substance(of sealed: SealedKey, in workspace: String) -> String? {
        switch sealed.key.kind {
        case .secret:
            try? vault.open(sealed.sealedSecret, for: Vault.purpose(ofKey: sealed.key.id, workspace: workspace))
        // The same numbers under another algorithm are the same key: whoever has its private half signs with either.
        case .publicKey(let jwk): (try? PublicKey(jwk: jwk))?.thumbprint ?? jwk
        case .keySet(let address): address.text
        }
    }

    func seal(_ fresh: FreshKey, in workspace: String) throws -> SealedKey {
        let purpose = Vault.purpose(ofKey: fresh.key.id, workspace: workspace)
        return SealedKey(key: fresh.key, sealedSecret: try vault.seal(fresh.secret, for: purpose))
    }

    private static func keyName(_ text: String) throws(Problem) -> String {
        let name = text.trimmed.withoutControls
        guard (1...64).contains(name.count) else { throw Problem.field("name", "key_name_invalid") }
        return name
    }
}
