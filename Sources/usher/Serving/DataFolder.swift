import Desk
import Domain
import Foundation
import Logging
import Outward
import SQLiteDatabase
import Store

/// The folder that holds all of a server: the database and, beside it, the master key that seals its secrets.
struct DataFolder {
    let path: String

    static let databaseName = "usher.sqlite"

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

    var masterKey: MasterKey { MasterKey(folder: self) }

    func openDesk(
        isDevelopment: Bool = false, postOffice: PostOffice? = nil, limits: Limits = Limits(),
        logger: Logger = Logger(label: "usher")
    ) throws -> Desk {
        try desk(
            masterKey: try masterKey.read(), isDevelopment: isDevelopment, postOffice: postOffice, limits: limits,
            logger: logger)
    }

    func desk(
        masterKey: [UInt8], isDevelopment: Bool = false, postOffice: PostOffice? = nil, limits: Limits = Limits(),
        logger: Logger = Logger(label: "usher")
    ) throws -> Desk {
        Desk(
            store: Store(try SQLiteDatabase(file: databasePath)), vault: try Vault(masterKey: masterKey),
            fetcher: InternetFetcher(admitsLoopback: isDevelopment), postOffice: postOffice,
            isDevelopment: isDevelopment, limits: limits, logger: logger)
    }

    func openExistingDesk() async throws -> Desk {
        try await prepare()
        let desk = try openDesk()
        try await desk.open()
        return desk
    }

    /// Before an existing database is opened, to serve it or to change it.
    func prepare() async throws {
        try requireDatabase()
        guard try FolderLock(folder: path).take(.shared) else {
            throw CommandFailure(
                "The master key of \(path) is being changed just now.", hint: "Try again in a moment.")
        }
        try await masterKey.settle()
    }

    func requireDatabase() throws {
        guard !exists else { return }
        throw CommandFailure(
            "There is no Usher database in \(path).",
            hint:
                "Make one: usher init --data \(path) --name \"Acme\" --help-url https://help.acme.test --owner-email ada@acme.test"
        )
    }
}
