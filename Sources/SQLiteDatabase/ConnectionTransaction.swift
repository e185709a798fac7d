import SQL

/// A transaction that is under way on a connection.
///
/// A statement that fails ends it, as in PostgreSQL: whoever catches the error can't go on as if nothing had happened.
final class ConnectionTransaction: Transaction {
    let dialect = Dialect.sqlite
    private let connection: Connection
    private let mayWrite: Bool
    private(set) var failure: DatabaseError?
    private var isOver = false

    private init(_ connection: Connection, mayWrite: Bool) {
        self.connection = connection
        self.mayWrite = mayWrite
    }

    /// Runs `body` as one participant of the transaction that the connection is in.
    static func run<Result>(
        on connection: Connection, mayWrite: Bool, _ body: (any Transaction) throws -> Result
    ) throws -> Result {
        let transaction = ConnectionTransaction(connection, mayWrite: mayWrite)
        defer { transaction.isOver = true }
        let result = try body(transaction)
        if let failure = transaction.failure { throw failure }
        return result
    }

    func rows(_ statement: SQLStatement) throws -> [Row] {
        try guarded { () throws(DatabaseError) in
            try prepared(statement).rows(statement.values)
        }
    }

    func run(_ statement: SQLStatement) throws -> Int {
        try guarded { () throws(DatabaseError) in
            let before = connection.totalChanges
            try prepared(statement).run(statement.values)
            // SQLite keeps the last count when a statement, such as `create table`, doesn't count at all.
            return connection.totalChanges == before ? 0 : connection.changes
        }
    }

    private func prepared(_ statement: SQLStatement) throws(DatabaseError) -> PreparedStatement {
        let prepared = try connection.statement(statement.text)
        guard mayWrite || prepared.onlyReads else { throw .statement("a write in a read: \(statement.text)") }
        return prepared
    }

    private func guarded<Result>(_ work: () throws(DatabaseError) -> Result) throws(DatabaseError) -> Result {
        if let failure { throw failure }
        precondition(!isOver, "a transaction was used after its closure had returned")
        do throws(DatabaseError) {
            // Without this, statements after a failed disk would land one by one, outside of any transaction.
            guard connection.isInTransaction else { throw .unavailable("the transaction was lost") }
            return try work()
        } catch {
            failure = error
            throw error
        }
    }
}
