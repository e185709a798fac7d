import ArgumentParser
import Desk
import Domain

struct KeyRewrapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rewrap",
        abstract: "Change the master key: seal every secret of every workspace anew.",
        discussion: """
            Examples:
              usher key rewrap --data ./data
              USHER_MASTER_KEY=… usher key rewrap --data ./data --new-master-key-env NEW_KEY

            The key stays where it is kept. One in master.key beside the database is replaced there, by the key that is
            given or else by a new one. One in USHER_MASTER_KEY is yours to replace: give the new one, and start the
            server with it afterwards.

            The server must be stopped: it would go on sealing with the former key, and what it seals would be lost.
            A stop at any moment, even of the power, leaves a key that fits.
            """)

    @Option(help: "The folder that `usher init` made.") var data: String
    @Option(help: "The environment variable that holds the new master key: 32 bytes in base64.")
    var newMasterKeyEnv: String?
    @Option(help: "A file that holds the new master key: 32 bytes in base64.") var newMasterKeyFile: String?

    func validate() throws {
        guard newMasterKeyEnv == nil || newMasterKeyFile == nil else {
            throw ValidationError("Give --new-master-key-env or --new-master-key-file, not both.")
        }
    }

    func run() async throws {
        let folder = DataFolder(path: data)
        try folder.requireDatabase()
        let masterKey = folder.masterKey
        let key = try newKey(masterKey)
        guard try FolderLock(folder: data).take(.exclusive) else {
            throw CommandFailure(
                "Something works with \(data) just now: a server, or another `usher` command. Nothing was changed.",
                hint: "Stop the server, run this again, and start it: with the former key in its memory it could no "
                    + "longer open a secret, and those that it seals would be lost.")
        }
        let count = try await explaining(folder) {
            try await masterKey.settle()
            guard try masterKey.read() != key else { throw CommandFailure("This is the master key in use already.") }
            return try await masterKey.change(to: key)
        }
        print(count == 1 ? "One secret is" : "\(count) secrets are", "sealed with the new master key.")
        if masterKey.isInEnvironment { print("Start the server with the new key in \(MasterKey.variable).") }
        print("Keep the former key for as long as you keep backups from before: they are sealed with it.")
    }

    private func newKey(_ present: MasterKey) throws -> [UInt8] {
        if let newMasterKeyEnv { return try MasterKey.decode(try Secret.read(newMasterKeyEnv)) }
        if let newMasterKeyFile {
            guard let text = PrivateFile(path: newMasterKeyFile).contents else {
                throw CommandFailure("The file \(newMasterKeyFile) can't be read.")
            }
            return try MasterKey.decode(text)
        }
        guard !present.isInEnvironment else {
            throw CommandFailure(
                "The master key is in \(MasterKey.variable), where this command can't replace it.",
                hint: "Make a new one (openssl rand -base64 32), keep it safe, and name it with --new-master-key-env.")
        }
        return SystemRandomness().bytes(32)
    }
}
