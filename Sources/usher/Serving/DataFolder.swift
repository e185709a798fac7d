import Desk
import Domain
import Foundation
import Logging
import SQLiteDatabase
import Store

/// The folder that holds all of a server: the database and, beside it, the master key that seals its secrets.
struct DataFolder {
    let path: String

    static let databaseName = "usher.sqlite"
    static let masterKeyName = "master.key"
    static let masterKeyVariable = "USHER_MASTER_KEY"

    var databasePath: String { path + "/" + Self.databaseName }

    var exists: Bool { FileManager.default.fileExists(atPath: databasePath) }

    func create() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure("The folder \(path) can't be made: \(error.localizedDescription)")
        }
    }

    func openDesk(
        isDevelopment: Bool = false, limits: Limits = Limits(), logger: Logger = Logger(label: "usher")
    ) throws -> Desk {
        Desk(
            store: Store(try SQLiteDatabase(file: databasePath)), vault: try Vault(masterKey: try masterKey()),
            isDevelopment: isDevelopment, limits: limits, logger: logger)
    }

    func openExistingDesk() async throws -> Desk {
        guard exists else {
            throw CommandFailure(
                "There is no Usher database in \(path).",
                hint:
                    "Make one: usher init --data \(path) --name \"Acme\" --help-url https://help.acme.test --owner-email ada@acme.test"
            )
        }
        let desk = try openDesk()
        try await desk.open()
        return desk
    }

    /// From the environment, else from the file, which is made at the first start, readable by its owner alone.
    private func masterKey() throws -> [UInt8] {
        if let text = ProcessInfo.processInfo.environment[Self.masterKeyVariable] { return try decode(text) }
        let file = path + "/" + Self.masterKeyName
        if let data = FileManager.default.contents(atPath: file) {
            return try decode(String(decoding: data, as: UTF8.self))
        }
        let key = SystemRandomness().bytes(32)
        let text = Data(key).base64EncodedString() + "\n"
        guard
            FileManager.default.createFile(
                atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("The master key can't be written to \(file).") }
        return key
    }

    private func decode(_ text: String) throws -> [UInt8] {
        guard let data = Data(base64Encoded: text.trimmed), data.count == 32 else {
            throw CommandFailure(
                "The master key isn't 32 bytes in base64.", hint: "Make one: openssl rand -base64 32")
        }
        return Array(data)
    }
}
