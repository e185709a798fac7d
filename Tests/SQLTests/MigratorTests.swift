import SQL
import SQLiteDatabase
import TestSupport
import Testing

@Suite("The schema moves forward in whole steps")
struct MigratorTests {
    /// The second step can't be done twice without leaving two rows.
    private static let steps = [
        Migration("log") { dialect in ["create table log (line \(dialect.text) not null) \(dialect.strict)"] },
        Migration("first line") { _ in ["insert into log (line) values ('first')"] },
        Migration("second line") { _ in ["insert into log (line) values ('second')"] },
    ]

    @Test("Every step is done once, in order, however often one starts", arguments: Engine.all)
    func once(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await Migrator.migrate(database, Array(Self.steps.prefix(2)))
            try await Migrator.migrate(database, Self.steps)
            try await Migrator.migrate(database, Self.steps)
            try await #expect(lines(in: database) == ["first", "second"])
        }
    }

    @Test("Many nodes that start at once on one new file do each step once")
    func manyNodes() async throws {
        try await withTemporaryFolder { folder in
            try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
                        try await Migrator.migrate(database, Self.steps)
                        let lines = try await lines(in: database)
                        try await database.close()
                        return lines
                    }
                }
                for try await lines in group { #expect(lines == ["first", "second"]) }
            }
        }
    }

    @Test("A step that fails halfway leaves nothing of itself, and the steps before it whole", arguments: Engine.all)
    func halfway(engine: Engine) async throws {
        let broken = Migration("more") { dialect in
            [
                "create table more (id \(dialect.integer))", "insert into log (line) values ('more')",
                "insert into nowhere",
            ]
        }
        let mended = Migration("more") { dialect in ["create table more (id \(dialect.integer))"] }
        try await withDatabase(engine) { database in
            await #expect(throws: DatabaseError.self) { try await Migrator.migrate(database, Self.steps + [broken]) }
            try await #expect(lines(in: database) == ["first", "second"])
            await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("select id from more") } }
            try await Migrator.migrate(database, Self.steps + [mended])
            try await #expect(database.read { try $0.rows("select id from more").isEmpty })
        }
    }
}

private func lines(in database: any Database) async throws -> [String] {
    try await database.read { try $0.rows("select line from log order by line").map { $0.text("line") } }
}
