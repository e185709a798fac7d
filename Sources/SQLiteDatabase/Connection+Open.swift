import Glibc
import SQL

import struct GRDB.Configuration
import class GRDB.DatabaseQueue

extension Connection {
    static func writer(_ path: String) throws(Failure) -> Connection {
        try createPrivately(path)
        return try open(path) {
            var settings = settings()
            settings.journalMode = .wal
            let queue = try DatabaseQueue(path: path, configuration: settings)
            // GRDB's WAL mode comes with NORMAL, which may lose acknowledged writes with the power.
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "pragma synchronous = full; pragma wal_autocheckpoint = 4000")
            }
            return queue
        }
    }

    static func reader(_ path: String) throws(Failure) -> Connection {
        var settings = settings()
        settings.readonly = true
        return try open(path) { try DatabaseQueue(path: path, configuration: settings) }
    }

    static func inMemory() throws(Failure) -> Connection {
        try open(":memory:") { try DatabaseQueue(named: nil, configuration: settings()) }
    }

    private static func settings() -> Configuration {
        var settings = Configuration()
        settings.foreignKeysEnabled = true
        // Other processes (a backup, a second node that is starting) hold the file for moments only.
        settings.busyMode = .timeout(10)
        settings.prepareDatabase { database in
            try database.execute(sql: "pragma cache_size = -32000; pragma temp_store = memory")
        }
        return settings
    }

    private static func open(_ path: String, _ make: () throws -> DatabaseQueue) throws(Failure) -> Connection {
        do {
            return Connection(try make())
        } catch {
            throw .unavailable("can't open the database \(path): \(Failure(error).message)")
        }
    }

    /// The file holds people's messages: nobody but its owner may read it (SQLite gives the log beside it the same
    /// mode). Made without opening it: closing a file drops every lock that this process holds on it.
    static func createPrivately(_ path: String) throws(Failure) {
        guard mknod(path, S_IFREG | 0o600, 0) != 0, errno != EEXIST else { return }
        throw .unavailable("can't make the database \(path): \(String(cString: strerror(errno)))")
    }
}
