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
            "secretTooShort": "The secret has fewer than 32 bytes and could be guessed. Use a longer one.",
            "secretTooLong": "The secret has more than 1,024 bytes. Use a shorter one.",
            "secretKeyMaterial":
                "This is a key file (PEM, DER, OpenSSH or JWK), not a shared secret. A public key goes in with "
                + "--public-key-file; a private key belongs to your backend alone.",
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
