import ArgumentParser
import Desk
import Domain
import Foundation
import JSON
import Store

struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the keys, without their secrets.")

    @OptionGroup var place: WorkspacePlace
    @Flag(help: "Print as JSON.") var json = false

    func run() async throws {
        let overview = try await place.withDesk { try await $0.accessOverview(in: $1) }
        let lines = overview.keys.map { KeyLine(key: $0, overview: overview) }
        print(json ? JSONValue.array(lines.map(\.json)).serialized() : lines.map(\.text).joined(separator: "\n"))
    }
}

private struct KeyLine {
    let key: SigningKey
    let overview: AccessOverview

    private var open: KeySessions { overview.liveSessions[key.id] ?? .none }
    private var stillUsedBy: [KeyUse] { overview.usesOfRetiringKeys.filter { $0.keyID == key.id } }
    private var keySet: KeySetRecord? { overview.keySets[key.id] }

    var json: JSONValue {
        [
            "id": .string(key.id),
            "name": .string(key.name),
            "kind": .string(key.kind.name.rawValue),
            "state": .string(key.state.rawValue),
            "madeAt": JSONValue(key.madeAt.milliseconds),
            "lastUsedAt": Self.time(key.lastUsedAt),
            "uses": JSONValue(key.uses),
            "openSessions": JSONValue(open.sessions),
            "people": JSONValue(open.people),
            "stillUsedBy": .array(stillUsedBy.map { .string($0.origin) }),
            "fetchedAt": Self.time(keySet?.fetchedAt),
            "failure": JSONValue(keySet?.failure?.rawValue),
        ]
    }

    var text: String {
        let used = key.lastUsedAt.map { Date(timeIntervalSince1970: $0.seconds).ISO8601Format() } ?? "never used"
        let line =
            "\(key.id)  \(key.state.rawValue)  \(key.kind.name.rawValue)  \(used)  "
            + "\(Self.counted(key.uses, "use"))  \(Self.counted(open.sessions, "open session"))  \(key.name)"
        let origins = stillUsedBy.map(\.origin).joined(separator: ", ")
        let hints = [
            origins.isEmpty ? nil : "  ! still used by \(origins): deploy the newer key there",
            keySet?.failure.map { "  ! its address could not be read: \($0.rawValue)" },
        ]
        return ([line] + hints.compactMap(\.self)).joined(separator: "\n")
    }

    private static func counted(_ count: Int, _ thing: String) -> String {
        count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
    }

    private static func time(_ moment: Timestamp?) -> JSONValue {
        moment.map { JSONValue($0.milliseconds) } ?? .null
    }
}
