package import Domain
import Store

/// A new key for a program, as its form sends it, unchecked.
package struct APIKeyDraft: Sendable, Hashable {
    package static let longestName = 64
    /// After how many days a key may be set to end.
    package static let lifetimes = [30, 90, 365]

    package var name: String
    package var scopes: [String]
    /// In days; empty for a key that doesn't end by itself.
    package var lifetime: String

    package init(name: String, scopes: [String], lifetime: String = "") {
        self.name = name
        self.scopes = scopes
        self.lifetime = lifetime
    }

    func key(id: String, at moment: Timestamp) throws(FormProblems) -> APIKey {
        var problems = FormProblems()
        let name = self.name.trimmed.withoutControls
        let scopes = Set(self.scopes.compactMap(APIKey.Scope.init))
        let days = Self.lifetimes.first { String($0) == lifetime }
        if name.isEmpty { problems.add("name", "nameRequired") }
        problems.limit("name", name, to: Self.longestName, "nameTooLong")
        if scopes.isEmpty { problems.add("scopes", "scopesRequired") }
        if !lifetime.isEmpty, days == nil { problems.add("lifetime", "lifetimeUnknown") }
        try problems.check()
        return APIKey(id: id, name: name, scopes: scopes, madeAt: moment, expiresAt: days.map { moment + .days($0) })
    }
}

/// A key at the one moment at which its secret is shown.
package struct FreshAPIKey: Sendable {
    package let key: APIKey
    package let credential: Credential
}

extension Desk {
    package func apiKeys(in snapshot: WorkspaceSnapshot) async throws -> [APIKey] {
        try await store.read(snapshot.id) { try $0.apiKeys() }
    }

    /// Makes a key. No two have one name, so that a form that is sent twice makes one.
    package func addAPIKey(_ draft: APIKeyDraft, in snapshot: WorkspaceSnapshot) async throws -> FreshAPIKey {
        let now = clock.now
        let credential = Credential(kind: .api, at: now, randomness: randomness)
        let key = try draft.key(id: credential.id, at: now)
        try await store.write(snapshot.id) { store in
            let known = try store.apiKeys()
            if known.contains(where: { $0.name == key.name }) { throw FormProblems("name", "nameTaken") }
            guard known.count < APIKey.limit else {
                throw FormProblems("name", "tooMany", ["limit": String(APIKey.limit)])
            }
            try store.insert(key, secretHash: SecretHash.of(credential))
        }
        return FreshAPIKey(key: key, credential: credential)
    }

    /// Deletes a key: from now on nobody gets in with it.
    package func revokeAPIKey(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.delete(apiKey: id) else { throw Problem.notFound }
        }
    }

    /// The key that a program shows. It is asked of the store each time, so that revoking holds at once and everywhere.
    /// - Throws: one answer for whatever doesn't hold: unknown, revoked, expired or another workspace's.
    package func apiKey(showing text: String, in snapshot: WorkspaceSnapshot) async throws -> APIKey {
        guard let credential = Credential(text, kind: .api),
            let record = try await store.read(snapshot.id, { try $0.apiKey(credential.id) }),
            SecretHash.matches(credential, record.secretHash), record.key.isLive(at: clock.now)
        else { throw Problem(.unauthenticated, "api_key_invalid") }
        tracker.noteUse(of: record.key, workspace: snapshot.id)
        return record.key
    }
}
