package import Domain
import JSON
import Store
import Tokens

/// A key for encrypted tokens at the one moment at which its secret is shown; a key pair has none to show.
package struct FreshOpeningKey: Sendable {
    package let key: OpeningKey
    package let secret: String?
}

extension Desk {
    /// How tokens may be encrypted, by the name that a token's header has for it.
    package static let encryptionAlgorithms = EncryptionAlgorithm.allCases.map(\.rawValue)

    /// Makes a key for encrypted tokens. What is private of it is sealed; a key pair's public half is published.
    package func addOpeningKey(
        named text: String, algorithm: String, in snapshot: WorkspaceSnapshot
    ) async throws -> FreshOpeningKey {
        let name = text.trimmed.withoutControls
        guard (1...64).contains(name.count) else { throw FormProblems("encryptionName", "keyNameRequired") }
        guard let algorithm = EncryptionAlgorithm(rawValue: algorithm) else {
            throw FormProblems("encryptionName", "encryptionAlgorithm")
        }
        let made = try DecryptionKey.generate(id: newID(), algorithm: algorithm)
        let key = OpeningKey(
            id: made.id, name: name, algorithm: algorithm.rawValue, publicKey: made.publicJWK?.serialized(),
            madeAt: clock.now)
        try await insert(key, made, in: snapshot.id)
        return FreshOpeningKey(key: key, secret: made.secret)
    }

    private func insert(_ key: OpeningKey, _ made: DecryptionKey, in workspace: String) async throws {
        let purpose = Vault.purpose(ofEncryptionKey: key.id, workspace: workspace)
        let sealed = SealedOpeningKey(
            key: key, sealedSecret: try vault.seal(made.privateJWK.serialized(), for: purpose))
        try await store.write(workspace) { store in
            let known = try store.sealedOpeningKeys().map(\.key)
            guard known.count < OpeningKey.limit else {
                throw FormProblems("encryptionName", "encryptionKeyLimit", ["limit": String(OpeningKey.limit)])
            }
            guard !known.contains(where: { $0.name == key.name }) else {
                throw FormProblems("encryptionName", "keyNameTaken")
            }
            try store.insert(sealed)
        }
        try await refresh(workspace)
    }

    package func setState(
        _ state: OpeningKey.State, ofOpeningKey id: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.setState(state, ofOpeningKey: id) else { throw Problem.notFound }
        }
        try await refresh(snapshot.id)
    }

    /// Deletes a key for good: tokens encrypted for it can't be opened any more.
    /// - Throws: `FormProblems` for the last one while encryption is required, since nobody could be identified.
    package func deleteOpeningKey(_ id: String, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            let isLast = try store.sealedOpeningKeys().allSatisfy { $0.key.id == id }
            guard try store.delete(openingKey: id) else { throw Problem.notFound }
            if isLast, try store.settings()?.requireEncryption == true {
                throw FormProblems("encryption", "encryptionLastKey")
            }
        }
        try await refresh(snapshot.id)
    }

    /// Whether tokens that are only signed are refused.
    package func change(requireEncryption isRequired: Bool, in snapshot: WorkspaceSnapshot) async throws {
        try await store.write(snapshot.id) { store in
            guard var settings = try store.settings() else { throw Problem.notFound }
            guard try !isRequired || !store.sealedOpeningKeys().isEmpty else {
                throw FormProblems("encryption", "encryptionNoKey")
            }
            settings.requireEncryption = isRequired
            try store.save(settings)
        }
        try await refresh(snapshot.id)
    }
}
