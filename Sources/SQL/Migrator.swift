/// One step of the schema. Steps only go forward; a step that has landed is never edited.
package struct Migration: Sendable {
    package let name: String
    package let statements: @Sendable (Dialect) -> [SQLStatement]

    package init(_ name: String, _ statements: @escaping @Sendable (Dialect) -> [SQLStatement]) {
        self.name = name
        self.statements = statements
    }
}

package enum Migrator {
    /// Brings the database to the newest step: each step in a transaction of its own that also notes it, so that a
    /// stop halfway leaves whole steps, and so that of two nodes that start at once each step is done by one.
    package static func migrate(_ database: any Database, _ migrations: [Migration]) async throws {
        try await database.write { transaction in
            let dialect = transaction.dialect
            try transaction.run(
                "create table if not exists migration (name \(dialect.text) primary key) \(dialect.strict)")
        }
        for migration in migrations {
            try await database.write { transaction in
                try apply(migration, in: transaction)
            }
        }
    }

    private static func apply(_ migration: Migration, in transaction: any Transaction) throws {
        let noted = try transaction.run(
            "insert into migration (name) values (\(migration.name)) on conflict (name) do nothing")
        guard noted == 1 else { return }
        for statement in migration.statements(transaction.dialect) {
            try transaction.run(statement)
        }
    }
}
