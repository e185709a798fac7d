import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct KeyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a key: one that is made here, or a secret that your backend has already.",
        discussion: """
            Examples:
              usher key add --data ./data --name "production 2026"
              usher key add --data ./data --name "from before" --secret-env OLD_SECRET

            A secret that is made here is printed once. One that you have is read from the environment, so that it stands
            in no list of processes and in no history.
            """)

    @OptionGroup var place: WorkspacePlace
    @Option(help: "What the key is for.") var name: String
    @Option(help: "The environment variable that holds a secret of at least 32 bytes.") var secretEnv: String?
    @Flag(help: "Print as JSON.") var json = false

    func run() async throws {
        guard let secretEnv else { return try await make() }
        let secret = try SecretOptions.secret(in: secretEnv)
        let key = try await place.withDesk { desk, snapshot in
            try await desk.importKey(named: name, secret: secret, in: snapshot)
        }
        print(json ? JSONValue.object(["id": .string(key.id)]).serialized() : "key id      \(key.id)")
    }

    private func make() async throws {
        let fresh = try await place.withDesk { desk, snapshot in
            try await desk.addNamedKey(name, in: snapshot)
        }
        let report: JSONValue = ["id": .string(fresh.key.id), "secret": .string(fresh.secret)]
        print(json ? report.serialized() : "key id      \(fresh.key.id)\nkey secret  \(fresh.secret)   (shown once)")
    }
}
