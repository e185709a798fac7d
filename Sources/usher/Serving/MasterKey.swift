import Desk
import Domain
import Foundation

/// The key that seals a database's secrets: in the environment, or in a file beside the database.
///
/// A change goes in three steps, each of which leaves a key that fits: the next key is written beside the present one,
/// the database is sealed anew in one transaction, and the next file takes the present one's name. Where it was stopped
/// before the last step, `settle` takes it.
struct MasterKey {
    let folder: DataFolder

    static let variable = "USHER_MASTER_KEY"

    private var file: PrivateFile { PrivateFile(path: folder.path + "/master.key") }
    private var next: PrivateFile { PrivateFile(path: folder.path + "/master.key.next") }

    var isInEnvironment: Bool { ProcessInfo.processInfo.environment[Self.variable] != nil }

    /// Where the key was found, in words.
    var place: String { isInEnvironment ? "the environment variable \(Self.variable)" : file.path }

    /// From the environment, else from the file, which is made at the first start.
    func read() throws -> [UInt8] {
        if let text = ProcessInfo.processInfo.environment[Self.variable] { return try Self.decode(text) }
        if let text = file.contents { return try Self.decode(text) }
        let key = SystemRandomness().bytes(32)
        try file.write(Self.encode(key))
        return key
    }

    /// Finishes a change that was stopped.
    func settle() async throws {
        guard !isInEnvironment, let text = next.contents, let key = try? Self.decode(text) else { return }
        if try await fits(key) {
            try next.rename(to: file)
        } else {
            // The database was never sealed with it.
            next.remove()
        }
    }

    private func fits(_ key: [UInt8]) async throws -> Bool {
        let desk = try folder.desk(masterKey: key)
        do {
            try await desk.open()
            try await desk.close()
            return true
        } catch Vault.Failure.wrongMasterKey {
            try await desk.close()
            return false
        }
    }

    /// - Returns: how many secrets are sealed anew.
    func change(to key: [UInt8]) async throws -> Int {
        let desk = try folder.desk(masterKey: try read())
        if !isInEnvironment { try next.write(Self.encode(key)) }
        // Whatever fails from here on, the next file stays: only the database can say which of the two fits.
        try await desk.open()
        let count = try await desk.changeMasterKey(to: Vault(masterKey: key))
        try await desk.close()
        if !isInEnvironment { try next.rename(to: file) }
        return count
    }

    static func decode(_ text: String) throws -> [UInt8] {
        guard let data = Data(base64Encoded: text.trimmed), data.count == 32 else {
            throw CommandFailure(
                "The master key isn't 32 bytes in base64.", hint: "Make one: openssl rand -base64 32")
        }
        return Array(data)
    }

    private static func encode(_ key: [UInt8]) -> String {
        Data(key).base64EncodedString() + "\n"
    }
}
