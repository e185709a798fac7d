/// Where statements run. Lives only as long as the closure that it is passed to.
///
/// A statement that fails ends the transaction: catching its error doesn't save what was done before.
package protocol Transaction {
    var dialect: Dialect { get }

    /// All rows of a query (or of a statement that says `returning`).
    func rows(_ statement: SQLStatement) throws -> [Row]

    /// Carries out a statement.
    /// - Returns: how many rows it changed.
    @discardableResult
    func run(_ statement: SQLStatement) throws -> Int
}

extension Transaction {
    /// The first row, or nil.
    package func row(_ statement: SQLStatement) throws -> Row? {
        try rows(statement).first
    }
}

/// A database: many readers, and writers whose transactions share commits.
///
/// The closures are synchronous, so that nothing can suspend inside a transaction. They may run more than once (a
/// batch of writes in which one fails is run again one by one), so they change nothing but the database.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on a consistent snapshot; writing in it fails.
    func read<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

    /// Runs `body` in a transaction. When this returns, what it wrote is on disk; when `body` throws, nothing of it is.
    @discardableResult
    func write<Result: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Result) async throws -> Result

    /// Finishes what was begun and closes the file or connections. Calling it twice is allowed.
    func close() async throws
}

/// What can go wrong below a query, in words that callers can act on.
package enum DatabaseError: Error, Hashable {
    /// A unique, foreign key or check constraint refused the write.
    case constraint(String)
    /// The disk is full, the file is read-only, or the connection is gone: nothing that a caller can mend.
    case unavailable(String)
    /// The statement itself is wrong: a mistake in the program.
    case statement(String)
}
