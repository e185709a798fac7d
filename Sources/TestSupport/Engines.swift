package import SQL
import SQLiteDatabase

/// A database that tests run on. Whatever a test asks, every engine answers alike.
package enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqliteInMemory = "SQLite in memory"
    case sqliteFile = "SQLite file"

    package static let all = Engine.allCases

    package var description: String { rawValue }

    /// Whether a read can be under way while something is written. In memory they take turns.
    package var readsBesideWrites: Bool { self != .sqliteInMemory }

    fileprivate func open(in folder: TemporaryFolder) throws -> any Database {
        switch self {
        case .sqliteInMemory: try SQLiteDatabase.inMemory()
        case .sqliteFile: try SQLiteDatabase(file: folder.file("usher.sqlite"))
        }
    }
}

/// Gives `body` an empty database of this engine, which is gone afterwards.
@discardableResult
package func withDatabase<Result>(
    _ engine: Engine, isolation: isolated (any Actor)? = #isolation, _ body: (any Database) async throws -> Result
) async throws -> Result {
    try await withTemporaryFolder { folder in
        let database = try engine.open(in: folder)
        do {
            let result = try await body(database)
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw error
        }
    }
}
