import Domain
import JSON
import Store
import Tokens

/// The workspace's keys for encrypted tokens, ready to open, and what of them everybody may know.
struct OpeningKeys {
    let ready: [DecryptionKey]
    /// A JSON web key set (RFC 7517, section 5) of the public halves in use.
    let published: String

    /// A key that the vault can't open opens nothing.
    init(_ sealed: [SealedOpeningKey], workspace: String, vault: Vault) {
        ready = sealed.compactMap { sealed in
            let purpose = Vault.purpose(ofEncryptionKey: sealed.key.id, workspace: workspace)
            guard let text = try? vault.open(sealed.sealedSecret, for: purpose),
                let jwk = (try? JSONValue.parse(text))?.object
            else { return nil }
            return try? DecryptionKey(jwk: jwk)
        }
        // From the column that never held anything private, so that no slip here can publish a secret.
        let halves = sealed.filter { $0.key.state == .active }.compactMap(\.key.publicKey)
        published = JSONValue.object(["keys": .array(halves.compactMap { try? JSONValue.parse($0) })]).serialized()
    }
}
