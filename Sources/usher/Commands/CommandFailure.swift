import ArgumentParser
import Desk
import Domain
import SQL

/// Ends a command with a sentence on standard error: what happened and what to do.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String, hint: String? = nil) {
        description = hint.map { "\(sentence)\n\($0)" } ?? sentence
    }
}

extension CommandFailure {
    /// A use case's problem in the command line's words.
    init(_ problem: Problem) {
        let sentences = [
            "not_found": "There is no such thing here. List what there is with `usher key list`.",
            "email_invalid": "The owner's email isn't one plain address. Example: --owner-email ada@acme.test",
            "workspace_name_invalid": "The name must have 1 to 100 characters. Example: --name \"Acme\"",
            "password_length":
                "The password is too short. Choose at least \(problem.values["least"] ?? "10") characters.",
            "too_many_keys":
                "There are already \(problem.values["limit"] ?? "10") keys. Revoke one that is no longer used.",
            "moving_other_source":
                "This folder holds nothing of what came from \(problem.values["source"] ?? "a folder") before: all of that "
                + "would be taken out. Nothing was done. If it is another folder, name it: --source handbook. If all is "
                + "meant to go, say so: --source \(problem.values["source"] ?? "NAME")",
            "key_name_invalid": "A key's name has 1 to 64 characters. Example: --name \"production\"",
        ]
        self.init(sentences[problem.code] ?? "It could not be done: \(problem.code).")
    }

    /// What is wrong with a key's form, in the command line's words.
    init(_ problems: FormProblems) {
        let sentences = [
            "keyNameRequired": "A key's name has 1 to 64 characters. Example: --name \"production\"",
            "keyNameTaken": "There is already a key of this name. Choose another one.",
            "keyLimit": "There are already \(SigningKey.limit) keys. Revoke one that is no longer used.",
            "keyKnown":
                "This key is in use here already, under another name: revoking one would leave the other open. Nothing was "
                + "added. See: usher key list",
            "secretTooShort": "The secret has fewer than 32 bytes and could be guessed. Use a longer one.",
            "secretTooLong": "The secret has more than 1,024 bytes. Use a shorter one.",
            "secretKeyMaterial":
                "This is a key file (PEM, DER, OpenSSH or JWK), not a shared secret. A public key goes in with "
                + "--public-key-file; a private key belongs to your backend alone.",
            "publicKey_private_key":
                "This is a private key, which belongs to your backend alone. Take the public half: "
                + "openssl pkey -in key.pem -pubout",
            "publicKey_other_key_format":
                "This is a key or certificate in another wrapping. Take the public key out of it with "
                + "openssl x509 -noout -pubkey, openssl rsa -RSAPublicKey_in -pubout, or ssh-keygen -e -m PKCS8.",
            "publicKey_malformed_key": "This is no public key, or a damaged one: PEM or one JSON web key is expected.",
            "publicKey_key_set": "This is a set of keys. Give one of them, or the set's address with --jwks-url.",
            "publicKey_unsupported_key": "This kind of key isn't supported. Use RSA from 2048 bits, P-256 or Ed25519.",
            "publicKey_weak_key": "This key is too weak. Use RSA from 2048 bits, P-256 or Ed25519.",
            "publicKey_wrong_algorithm": "The key isn't for that algorithm.",
            "publicKey_wrong_key_use": "By its own word (use, key_ops) the key isn't for checking signatures.",
            "keySet_address": "This is no address. Example: --jwks-url https://id.example.com/.well-known/jwks.json",
            "keySet_insecure": "Only https is accepted.",
            "keySet_host_unknown": "There is no host of this name.",
            "keySet_internal_address":
                "The name leads to an address inside a network. Only what stands in the public internet is fetched.",
            "keySet_unreachable": "No connection came about, or the certificate doesn't hold.",
            "keySet_too_slow": "There was no whole answer within 5 seconds.",
            "keySet_redirected": "The address leads on to another one. Give that one: redirects are not followed.",
            "keySet_refused": "The server there answered with an error.",
            "keySet_wrong_type": "What is there is another kind of document by its content type.",
            "keySet_not_json": "What is there isn't JSON by its content type.",
            "keySet_too_large": "What is there has more than 256 KiB.",
            "keySet_malformed": "What is there is no set of keys: an object with an array \"keys\" is expected.",
            "keySet_no_usable_key": "The set holds no key that can be used.",
        ]
        let codes = problems.faults.values.map(\.code).sorted()
        self.init(codes.map { sentences[$0] ?? "It could not be done: \($0)." }.joined(separator: "\n"))
    }

    init(_ failure: Vault.Failure, _ folder: DataFolder?) {
        switch failure {
        case .wrongMasterKey:
            self.init(
                "The master key in \(folder?.masterKey.place ?? "use") doesn't fit this database: its secrets are sealed "
                    + "with another one, and nobody could be identified.",
                hint: "Put the right key back (into \(MasterKey.variable), or into master.key beside the database). "
                    + "If it was changed with `usher key rewrap`, use the new one.")
        case .doesNotOpen:
            self.init(
                "A sealed secret doesn't open: its row was moved or changed. Nothing was done.",
                hint: "Restore the database from a backup, or revoke the key that no longer works.")
        case .wrongKeyLength: self.init("The master key isn't 32 bytes.", hint: "Make one: openssl rand -base64 32")
        }
    }

    init(_ error: DatabaseError) {
        switch error {
        case .unavailable(let reason): self.init("The database can't be used: \(reason)")
        case .constraint(let reason), .statement(let reason): self.init("The database refused: \(reason)")
        }
    }
}

/// Runs a command's work and puts what goes wrong into words.
func explaining<Result>(
    _ folder: DataFolder? = nil, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
) async throws -> Result {
    do {
        return try await body()
    } catch let problem as Problem {
        throw CommandFailure(problem)
    } catch let problems as FormProblems {
        throw CommandFailure(problems)
    } catch let failure as Vault.Failure {
        throw CommandFailure(failure, folder)
    } catch let error as DatabaseError {
        throw CommandFailure(error)
    }
}
