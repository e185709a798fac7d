import GRDBSQLite
import SQL

import struct GRDB.Configuration
import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.DatabaseQueue

/// One connection and the queue that it is used on.
///
/// `@unchecked`: everything mutable is touched only inside `perform`, which runs on that one serial queue.
final class Connection: @unchecked Sendable {
    private let queue: DatabaseQueue
    private var statements = StatementCache(capacity: 256)
    private var database: GRDB.Database?

    init(_ queue: DatabaseQueue) {
        self.queue = queue
    }

    /// Runs `body` on the connection's own thread, after what was asked for before.
    func perform(_ body: @escaping @Sendable (Connection) -> Void) {
        queue.asyncWriteWithoutTransaction { database in
            self.database = database
            body(self)
            self.database = nil
        }
    }

    /// Blocks until the connection is free: not for a thread that others need.
    func close() throws(Failure) {
        queue.writeWithoutTransaction { _ in statements.removeAll() }
        do {
            try queue.close()
        } catch {
            throw Failure(error)
        }
    }
}

// MARK: - Only inside `perform`

extension Connection {
    func statement(_ text: String) throws(Failure) -> PreparedStatement {
        guard let database else { throw .unavailable("the database connection is not in use here") }
        do {
            return try statements.statement(text) { text in
                PreparedStatement(try database.makeStatement(sql: text), text: text)
            }
        } catch {
            throw Failure(error)
        }
    }

    func run(_ text: String, _ values: [SQLValue] = []) throws(Failure) {
        try statement(text).run(values)
    }

    var isInTransaction: Bool { database?.isInsideTransaction ?? false }

    /// Since the connection was opened.
    var totalChanges: Int { database?.totalChangesCount ?? 0 }

    /// Of the last insert, update or delete, without what its triggers and foreign keys did.
    var changes: Int { database?.changesCount ?? 0 }

    /// Ends a transaction without its changes. It may be over already: SQLite itself ends it when a disk fails.
    func rollback() {
        if isInTransaction { try? run("rollback") }
    }
}

extension Failure {
    /// What GRDB threw.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure:
            self = failure
        case let error as GRDB.DatabaseError:
            self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "", text: error.sql)
        default:
            self = .unavailable(String(describing: type(of: error)))
        }
    }
}
