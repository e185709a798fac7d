import SQL
import TestSupport
import Testing

@Suite("Statements bind, they never splice")
struct StatementTests {
    static let hostile = [
        "", "'", "''", "\"", "?", "?1", "$1", ":name", "--", "/*", ";", "\\", "\0", "%", "null",
        "'; drop table contact; --", "' or '1' = '1", "x') on conflict do nothing; --", "\u{FF07}; drop table contact",
        "O'Hara", "\u{202E}", "😀'", String(repeating: "'", count: 10_000),
    ]

    @Test("A hostile text is a value and leaves the statement's text as it was", arguments: hostile)
    func textIsUntouched(hostile: String) {
        let statement: SQLStatement = "select name from contact where id = \(hostile) and seen = \(7)"
        #expect(statement.text == "select name from contact where id = ? and seen = ?")
        #expect(statement.values == [.text(hostile), .integer(7)])
    }

    @Test("Every engine stores and finds a hostile text as it is", arguments: Engine.all, hostile)
    func hostileTextIsFound(engine: Engine, hostile: String) async throws {
        try await withDatabase(engine) { database in
            let found = try await database.write { transaction in
                let dialect = transaction.dialect
                try transaction.run("create table contact (id integer primary key, name \(dialect.text))")
                try transaction.run("insert into contact (id, name) values (1, \(hostile)), (2, \("Ada"))")
                return try transaction.rows("select id, name from contact where name = \(hostile)")
            }
            #expect(found.map { $0.integer("id") } == [1])
            #expect(found.map { $0.text("name") } == [hostile])
        }
    }

    @Test("A literal in an interpolation is a value too")
    func literalIsBound() {
        let statement: SQLStatement = "select \("a'b")"
        #expect(statement == "select \(SQLValue.text("a'b"))")
        #expect(statement.text == "select ?")
    }

    @Test("A part brings its values along, in order")
    func composition() {
        let condition: SQLStatement = "email = \("a@example.com") or seen > \(5)"
        let statement: SQLStatement = "select \(1) from contact where (\(condition)) and id = \("x")"
        #expect(statement.text == "select ? from contact where (email = ? or seen > ?) and id = ?")
        #expect(statement.values == [.integer(1), .text("a@example.com"), .integer(5), .text("x")])
    }

    @Test("A list has a place for each of its items, and an empty list finds nothing", arguments: Engine.all)
    func lists(engine: Engine) async throws {
        #expect(("in (\(list: ["a", "b", "c"]))" as SQLStatement).text == "in (?, ?, ?)")
        #expect(("in (\(list: [String]()))" as SQLStatement).text == "in (null)")
        try await withDatabase(engine) { database in
            let counts = try await database.read { transaction in
                try [[1, 3], []].map { items in
                    try transaction.rows("select 1 as found where 1 in (\(list: items))").count
                }
            }
            #expect(counts == [1, 0])
        }
    }

    @Test("A dialect's words are text, and only they are")
    func words() {
        let statement: SQLStatement = "create table note (body \(Dialect.postgres.text)) \(Dialect.sqlite.strict)"
        #expect(statement.text == "create table note (body text collate \"C\") strict")
        #expect(statement.values.isEmpty)
    }

    @Test("Two statements in one are refused", arguments: Engine.all)
    func onlyOneStatement(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run("create table a (b integer); create table c (d integer)") }
            }
        }
    }
}
