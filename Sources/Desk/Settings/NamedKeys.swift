package import Domain
import Store
package import Tokens

extension Desk {
    /// Makes a signing key with a name of its own, so that a form that is sent twice makes one key.
    package func addNamedKey(_ name: String, in snapshot: WorkspaceSnapshot) async throws -> FreshKey {
        try check(keyName: name, in: snapshot)
        do {
            return try await addKey(named: name, in: snapshot.id)
        } catch let problem as Problem {
            throw try FormProblems(key: problem)
        }
    }

    /// Takes over a secret that an application signs with already, so that it needn't be deployed anew.
    package func importKey(
        named name: String, secret: String, in snapshot: WorkspaceSnapshot
    ) async throws -> SigningKey {
        try check(keyName: name, in: snapshot)
        guard secret.utf8.count <= 1_024 else { throw FormProblems("secret", "secretTooLong") }
        do throws(KeyError) {
            try SigningSecret.check(secret)
        } catch {
            throw FormProblems("secret", error.reason == .keyMaterial ? "secretKeyMaterial" : "secretTooShort")
        }
        let key = SigningKey(id: newID(), name: name.trimmed.withoutControls, madeAt: clock.now)
        let sealed = try seal(FreshKey(key: key, secret: secret), in: snapshot.id)
        try await store.write(snapshot.id) { store in
            guard try store.sealedKeys().count(where: { $0.key.state != .revoked }) < SigningKey.limit else {
                throw FormProblems("name", "keyLimit", ["limit": String(SigningKey.limit)])
            }
            try store.insert(sealed)
        }
        try await refresh(snapshot.id)
        return key
    }

    private func check(keyName: String, in snapshot: WorkspaceSnapshot) throws(FormProblems) {
        let name = keyName.trimmed.withoutControls
        guard (1...64).contains(name.count) else { throw FormProblems("name", "keyNameRequired") }
        let known = directory.snapshot(workspace: snapshot.id)?.keys ?? snapshot.keys
        if known.contains(where: { $0.name == name && $0.state != .revoked }) {
            throw FormProblems("name", "keyNameTaken")
        }
    }

    /// Explains a pasted token with this workspace's keys and rules. Nothing of it is kept.
    package func inspect(_ pasted: String, in snapshot: WorkspaceSnapshot) -> Inspection {
        TokenInspector.inspect(
            pasted, keys: snapshot.verificationKeys, rules: TokenRules(snapshot.settings), at: clock.now.seconds)
    }
}

extension FormProblems {
    /// The problems that a key's form can mend; all else goes on.
    fileprivate init(key problem: Problem) throws(Problem) {
        switch problem.code {
        case "too_many_keys": self.init("name", "keyLimit", ["limit": String(SigningKey.limit)])
        case "key_name_invalid": self.init("name", "keyNameRequired")
        default: throw problem
        }
    }
}
