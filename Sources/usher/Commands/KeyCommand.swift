import ArgumentParser
import Desk

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Signing keys: list, add, retire, revoke; and the master key that seals them.",
        discussion: """
            To rotate without an outage: add a key, deploy its secret, retire the old key, watch its last use in
            `usher key list`, and revoke it when nobody signs with it any more. A running server learns of a change made
            here within a few seconds.
            """,
        subcommands: [
            KeyListCommand.self, KeyAddCommand.self, KeyRetireCommand.self, KeyRevokeCommand.self,
            KeyRewrapCommand.self,
        ]
    )
}

/// Which workspace of which folder a command is about.
struct WorkspacePlace: ParsableArguments {
    @Option(help: "The folder that `usher init` made.")
    var data: String

    @Option(help: "The workspace's id; needed only where there is more than one.")
    var workspace: String?

    func withDesk<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: (Desk, WorkspaceSnapshot) async throws -> Result
    ) async throws -> Result {
        let folder = DataFolder(path: data)
        return try await explaining(folder) {
            let desk = try await folder.openExistingDesk()
            let all = desk.directory.all
            guard
                let snapshot = workspace == nil && all.count == 1 ? all[0] : all.first(where: { $0.id == workspace })
            else { throw CommandFailure("Which workspace? Name it with --workspace ID.") }
            let result = try await body(desk, snapshot)
            try await desk.close()
            return result
        }
    }
}
