package import Domain
import Store
package import Tokens

extension Desk {
    /// Makes a signing key with a name of its own, so that a form that is sent twice makes one key.
    package func addNamedKey(_ name: String, in snapshot: WorkspaceSnapshot) async throws -> FreshKey {
        let name = try freeName(name, in: snapshot)
        return try await withKeyProblems { try await addKey(named: name, in: snapshot.id) }
    }

    /// Takes over a secret that an application signs with already, so that it needn't be deployed anew.
    package func importKey(
        named name: String, secret: String, in snapshot: WorkspaceSnapshot
    ) async throws -> SigningKey {
        let name = try freeName(name, in: snapshot)
        guard secret.utf8.count <= 1_024 else { throw FormProblems("secret", "secretTooLong") }
        do throws(KeyError) {
            try SigningSecret.check(secret)
        } catch {
            throw FormProblems("secret", error.reason == .keyMaterial ? "secretKeyMaterial" : "secretTooShort")
        }
        let key = SigningKey(id: newID(), name: name, madeAt: clock.now)
        let sealed = try seal(FreshKey(key: key, secret: secret), in: snapshot.id)
        try await withKeyProblems(of: "secret") { try await insert(sealed, in: snapshot.id) }
        return key
    }

    /// The name as it is kept. Two keys in use never have the same one.
    func freeName(_ text: String, in snapshot: WorkspaceSnapshot) throws(FormProblems) -> String {
        let name = text.trimmed.withoutControls
        guard (1...64).contains(name.count) else { throw FormProblems("name", "keyNameRequired") }
        let known = directory.snapshot(workspace: snapshot.id)?.keys ?? snapshot.keys
        if known.contains(where: { $0.name == name && $0.state != .revoked }) {
            throw FormProblems("name", "keyNameTaken")
        }
        return name
    }

    /// What the key's form can mend becomes its problem; all else goes on.
    /// - Parameter field: where the key itself is entered.
    func withKeyProblems<Result>(of field: String = "name", _ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let problem as Problem where problem.code == "too_many_keys" {
            throw FormProblems("name", "keyLimit", problem.values)
        } catch let problem as Problem where problem.code == "key_known" {
            throw FormProblems(field, "keyKnown")
        }
    }

    /// Explains a pasted token with this workspace's keys and rules. Nothing of it is kept.
    package func inspect(_ pasted: String, in snapshot: WorkspaceSnapshot) -> Inspection {
        TokenInspector.inspect(
            pasted, keys: snapshot.verificationKeys, decryptionKeys: snapshot.decryptionKeys,
            rules: TokenRules(snapshot.settings), at: clock.now.seconds)
    }
}
