import ArgumentParser
import Desk
import Domain

struct KeyRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Mark a key as on its way out. It still verifies, so that nobody is refused.")

    @OptionGroup var place: WorkspacePlace
    @Argument(help: "The key's id.") var id: String

    func run() async throws {
        try await place.withDesk { desk, snapshot in
            try snapshot.refuseRevoked(id)
            try await desk.retireKey(id, in: snapshot.id)
        }
        print("Key \(id) is retiring: it still verifies. Revoke it when its last use is long ago.")
    }
}

struct KeyRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a key for good, and every session that it opened.")

    @OptionGroup var place: WorkspacePlace
    @Argument(help: "The key's id.") var id: String

    func run() async throws {
        let ended = try await place.withDesk { desk, snapshot in
            try snapshot.refuseRevoked(id)
            return try await desk.revokeKey(id, in: snapshot.id)
        }
        print("Key \(id) is revoked; \(ended) sessions ended.")
    }
}

extension WorkspaceSnapshot {
    fileprivate func refuseRevoked(_ id: String) throws {
        guard keys.contains(where: { $0.id == id && $0.state == .revoked }) else { return }
        throw CommandFailure("Key \(id) was revoked before, and that is for good. Nothing was changed.")
    }
}
