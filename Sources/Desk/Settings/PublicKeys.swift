package import Domain
import Store
import Tokens

/// The forms of keys with which Usher can check identities and not make any.
extension Desk {
    /// - Parameters:
    ///   - text: PEM or one JSON web key.
    ///   - algorithm: `PS256` for an RSA key that is used so; empty for the usual one of its kind.
    package func addPublicKey(
        named name: String, pasted text: String, algorithm: String = "", in snapshot: WorkspaceSnapshot
    ) async throws -> SigningKey {
        let name = try freeName(name, in: snapshot)
        let jwk: String
        do throws(KeyError) {
            jwk = try PublicKey(pasted: text, algorithm: Algorithm(exactly: algorithm)).canonicalJWK
        } catch {
            throw FormProblems("publicKey", "publicKey_\(error.reason.rawValue)")
        }
        let key = SigningKey(id: newID(), name: name, kind: .publicKey(jwk), madeAt: clock.now)
        try await withKeyProblems(of: "publicKey") {
            try await insert(SealedKey(key: key, sealedSecret: []), in: snapshot.id)
        }
        return key
    }

    /// Takes the keys that the application publishes at an address. They are fetched at once: an address that gives none
    /// is a mistake that shows now and not when people can't be identified.
    package func addKeySet(
        named name: String, at text: String, in snapshot: WorkspaceSnapshot
    ) async throws -> SigningKey {
        let name = try freeName(name, in: snapshot)
        guard let address = WebAddress(text.trimmed) else { throw FormProblems("address", "keySet_address") }
        let document: String
        do throws(FetchFailure) {
            document = try await keySet(at: address)
        } catch {
            throw FormProblems("address", "keySet_\(error.rawValue)")
        }
        let key = SigningKey(id: newID(), name: name, kind: .keySet(address), madeAt: clock.now)
        try await withKeyProblems(of: "address") {
            try await insert(SealedKey(key: key, sealedSecret: [], keySet: document), in: snapshot.id)
        }
        return key
    }
}
