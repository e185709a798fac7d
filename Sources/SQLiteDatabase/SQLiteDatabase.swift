import Dispatch
package import SQL

/// `Database` in a file (or, for tests, in memory): one writer with group commit, a few readers beside it.
///
/// Nothing here heeds the cancellation of a task: what was asked for is done, and its caller is always answered.
package final class SQLiteDatabase: Database {
    package let dialect = Dialect.sqlite
    private let writer: Connection
    private let readers: [Connection]
    private let writes: WriteQueue
    private let reads: ReadQueue

    /// Opens the file, or makes it. Throws `DatabaseError.unavailable` when that can't be done.
    package convenience init(file path: String) throws {
        let writer = try Connection.writer(path)
        // Two cores can't feed more readers; a few more let short reads pass a long one.
        self.init(writer: writer, readers: try (0..<4).map { _ in try Connection.reader(path) })
    }

    /// A database that is gone when it is closed. Its one connection serves reads and writes in turn.
    package static func inMemory() throws -> SQLiteDatabase {
        SQLiteDatabase(writer: try Connection.inMemory(), readers: [])
    }

    private init(writer: Connection, readers: [Connection]) {
        self.writer = writer
        self.readers = readers
        writes = WriteQueue(writer)
        reads = ReadQueue(readers.isEmpty ? [writer] : readers)
    }

    /// How many commits have carried the writes so far: with many writers at once, far fewer than writes.
    package var commits: Int { writes.commits }

    @discardableResult
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let write = WriteQueue.Write { connection in
                let result = try ConnectionTransaction.run(on: connection, mayWrite: true, body)
                return { continuation.resume(returning: result) }
            } fail: { error in
                continuation.resume(throwing: error)
            }
            writes.add(write)
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Result
    ) async throws -> Result {
        try await onReader { connection in
            try connection.run("begin deferred")
            defer { connection.rollback() }
            return try ConnectionTransaction.run(on: connection, mayWrite: false, body)
        }
    }

    package func close() async throws {
        await withCheckedContinuation { continuation in
            writes.close { continuation.resume() }
        }
        await withCheckedContinuation { continuation in
            reads.close { continuation.resume() }
        }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { [writer, readers] in
                // The writer last: it moves the log into the file, which then is all there is.
                continuation.resume(
                    with: Swift.Result { for connection in readers + [writer] { try connection.close() } })
            }
        }
    }

    /// Runs `body` on a connection that reads, outside of a transaction.
    func onReader<Result: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let isAccepted = reads.add { connection in
                continuation.resume(with: Swift.Result { try body(connection) })
            }
            if !isAccepted { continuation.resume(throwing: DatabaseError.unavailable("the database is closed")) }
        }
    }
}
