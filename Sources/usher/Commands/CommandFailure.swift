import ArgumentParser
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

    init(_ error: DatabaseError) {
        switch error {
        case .unavailable(let reason): self.init("The database can't be used: \(reason)")
        case .constraint(let reason), .statement(let reason): self.init("The database refused: \(reason)")
        }
    }
}

/// Runs a command's work and puts what goes wrong into words.
func explaining<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
) async throws -> Result {
    do {
        return try await body()
    } catch let problem as Problem {
        throw CommandFailure(problem)
    } catch let error as DatabaseError {
        throw CommandFailure(error)
    }
}
