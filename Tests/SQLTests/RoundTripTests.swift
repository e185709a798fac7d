import SQL
import TestSupport
import Testing

@Suite("Values come back as they went in")
struct RoundTripTests {
    static let values: [SQLValue] = [
        .null, .integer(0), .integer(-1), .integer(.max), .integer(.min), .real(0.1), .real(-1e300), .real(.infinity),
        .real(.leastNonzeroMagnitude), .text(""), .text("Ada"), .text("a\0b"), .text("\0"),
        .text("👩‍💻 Grüße 漢字 \u{202E}"),
        .text("'; drop table value; --"), .text(String(repeating: "ü", count: 100_000)), .blob([]), .blob([0]),
        .blob([0, 1, 255, 0]), .blob([UInt8](repeating: 7, count: 100_000)),
    ]

    @Test("Every value survives storing and reading", arguments: Engine.all, values)
    func roundTrip(engine: Engine, value: SQLValue) async throws {
        try await withDatabase(engine) { database in
            let read = try await database.write { transaction in
                try transaction.run("create table value (id integer primary key, content \(type(of: value)))")
                try transaction.run("insert into value (id, content) values (1, \(value))")
                return try transaction.row("select content from value")
            }
            #expect(try #require(read)["content"] == value)
        }
    }

    private func type(of value: SQLValue) -> Dialect.Word {
        switch value {
        case .null, .text: Dialect.sqlite.text
        case .integer: Dialect.sqlite.integer
        case .real: Dialect.sqlite.real
        case .blob: Dialect.sqlite.blob
        }
    }

    @Test("What is not a number is refused, not stored as null", arguments: Engine.all)
    func notANumber(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run("select \(Double.nan)") }
            }
        }
    }

    @Test("Absent optionals are null, flags are 0 and 1")
    func conversions() {
        #expect(Optional<String>.none.sqlValue == .null)
        #expect(Optional("a").sqlValue == .text("a"))
        #expect(true.sqlValue == .integer(1))
        #expect(false.sqlValue == .integer(0))
    }
}
