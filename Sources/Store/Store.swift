package import SQL

/// The one way to what is stored. Every query belongs to one workspace by construction: it is a method of
/// `WorkspaceStore`, which carries the workspace's id into each statement.
package struct Store: Sendable {
    package let database: any Database
    private let announcer: any Announcer

    package init(_ database: any Database, announcer: any Announcer = NoAnnouncer()) {
        self.database = database
        self.announcer = announcer
    }

    /// The same store, whose changes are heard.
    package func announcing(to announcer: any Announcer) -> Store {
        Store(database, announcer: announcer)
    }

    /// Brings the schema to the newest step.
    package func migrate() async throws {
        try await Migrator.migrate(database, Schema.migrations)
    }

    package func read<Result: Sendable>(
        _ workspace: String, _ body: @escaping @Sendable (WorkspaceStore) throws -> Result
    ) async throws -> Result {
        try await database.read { try body(WorkspaceStore(transaction: $0, workspace: workspace)) }
    }

    /// Runs `body` in a transaction; when this returns, what it wrote is on disk. The closure may run more than once.
    package func write<Result: Sendable>(
        _ workspace: String, _ body: @escaping @Sendable (WorkspaceStore) throws -> Result
    ) async throws -> Result {
        let (result, changes) = try await database.write { transaction in
            let announcements = Announcements(announcer)
            let store = WorkspaceStore(
                transaction: transaction, workspace: workspace, announcements: announcements)
            return (try body(store), announcements.changes)
        }
        if !changes.isEmpty { announcer.committed(changes) }
        return result
    }
}

/// What one workspace holds, inside one transaction.
package struct WorkspaceStore {
    package let transaction: any Transaction
    package let workspace: String
    /// None in a transaction that only reads.
    let announcements: Announcements?

    package init(transaction: any Transaction, workspace: String) {
        self.init(transaction: transaction, workspace: workspace, announcements: nil)
    }

    init(transaction: any Transaction, workspace: String, announcements: Announcements?) {
        self.transaction = transaction
        self.workspace = workspace
        self.announcements = announcements
    }

    func rows(_ statement: SQLStatement) throws -> [Row] {
        try transaction.rows(statement)
    }

    func row(_ statement: SQLStatement) throws -> Row? {
        try transaction.row(statement)
    }

    @discardableResult
    func run(_ statement: SQLStatement) throws -> Int {
        try transaction.run(statement)
    }
}
