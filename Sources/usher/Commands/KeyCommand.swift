import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Signing keys: list, add, retire, revoke.",
        discussion: """
            To rotate without an outage: add a key, deploy its secret, retire the old key, watch its last use in
            `usher key list`, and revoke it when nobody signs with it any more. A running server learns of a change made
            here within a few seconds.
            """,
        subcommands: [List.self, Add.self, Retire.self, Revoke.self]
    )

    struct Place: ParsableArguments {
        @Option(help: "The folder that `usher init` made.")
        var data: String

        @Option(help: "The workspace's id; needed only where there is more than one.")
        var workspace: String?

        func withDesk<Result>(
            isolation: isolated (any Actor)? = #isolation, _ body: (Desk, WorkspaceSnapshot) async throws -> Result
        ) async throws -> Result {
            try await explaining {
                let desk = try await DataFolder(path: data).openExistingDesk()
                let all = desk.directory.all
                guard
                    let snapshot = workspace == nil && all.count == 1
                        ? all[0] : all.first(where: { $0.id == workspace })
                else { throw CommandFailure("Which workspace? Name it with --workspace ID.") }
                let result = try await body(desk, snapshot)
                try await desk.close()
                return result
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the keys, without their secrets.")
        @OptionGroup var place: Place
        @Flag(help: "Print as JSON.") var json = false

        func run() async throws {
            let keys = try await place.withDesk { _, snapshot in snapshot.keys }
            print(json ? JSONValue.array(keys.map(\.json)).serialized() : keys.map(\.line).joined(separator: "\n"))
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key. Its secret is printed once.",
            discussion: "Example:\n  usher key add --data ./data --name \"production 2026\"")
        @OptionGroup var place: Place
        @Option(help: "What the key is for.") var name: String
        @Flag(help: "Print as JSON.") var json = false

        func run() async throws {
            let fresh = try await place.withDesk { desk, snapshot in
                try await desk.addKey(named: name, in: snapshot.id)
            }
            let report: JSONValue = ["id": .string(fresh.key.id), "secret": .string(fresh.secret)]
            print(
                json ? report.serialized() : "key id      \(fresh.key.id)\nkey secret  \(fresh.secret)   (shown once)")
        }
    }

    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mark a key as on its way out. It still verifies, so that nobody is refused.")
        @OptionGroup var place: Place
        @Argument(help: "The key's id.") var id: String

        func run() async throws {
            try await place.withDesk { desk, snapshot in try await desk.retireKey(id, in: snapshot.id) }
            print("Key \(id) is retiring: it still verifies. Revoke it when its last use is long ago.")
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a key for good, and every session that it opened.")
        @OptionGroup var place: Place
        @Argument(help: "The key's id.") var id: String

        func run() async throws {
            let ended = try await place.withDesk { desk, snapshot in
                try await desk.revokeKey(id, in: snapshot.id)
            }
            print("Key \(id) is revoked; \(ended) sessions ended.")
        }
    }
}

extension SigningKey {
    fileprivate var json: JSONValue {
        [
            "id": .string(id),
            "name": .string(name),
            "state": .string(state.rawValue),
            "madeAt": JSONValue(madeAt.milliseconds),
            "lastUsedAt": lastUsedAt.map { JSONValue($0.milliseconds) } ?? .null,
            "uses": JSONValue(uses),
        ]
    }

    fileprivate var line: String {
        let used = lastUsedAt.map { Date(timeIntervalSince1970: $0.seconds).ISO8601Format() } ?? "never used"
        return "\(id)  \(state.rawValue)  \(used)  \(uses) uses  \(name)"
    }
}
