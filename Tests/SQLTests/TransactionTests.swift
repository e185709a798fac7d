import Dispatch
import SQL
import TestSupport
import Testing

@Suite("A transaction holds what it promises")
struct TransactionTests {
    @Test("A write is seen by itself, and by every read after it", arguments: Engine.all)
    func readYourWrites(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let within = try await database.write { transaction in
                try transaction.run("insert into note (id, body) values (1, \("Hello"))")
                return try transaction.row("select body from note where id = 1")?.text("body")
            }
            let after = try await database.read { try $0.row("select body from note where id = 1")?.text("body") }
            #expect(within == "Hello")
            #expect(after == "Hello")
        }
    }

    @Test("A read sees one moment, whatever is written meanwhile", arguments: Engine.all.filter(\.readsBesideWrites))
    func snapshot(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let (begun, mayGoOn) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))
            async let counts = database.read { transaction in
                let before = try count(transaction)
                begun.continuation.finish()
                mayGoOn.wait()
                return [before, try count(transaction)]
            }
            for await _ in begun.stream {}
            try await database.write { try $0.run("insert into note (id, body) values (1, \("x"))") }
            mayGoOn.signal()
            #expect(try await counts == [0, 0])
            try await #expect(database.read(count) == 1)
        }
    }

    @Test("What a failed write did is gone, and its error arrives", arguments: Engine.all)
    func rollback(engine: Engine) async throws {
        try await withNotes(engine) { database in
            await #expect(throws: ChangedMind.self) {
                try await database.write { transaction in
                    try transaction.run("insert into note (id, body) values (1, \("x"))")
                    throw ChangedMind()
                }
            }
            try await #expect(database.read(count) == 0)
        }
    }

    @Test("Catching a statement's error doesn't save the transaction", arguments: Engine.all)
    func failedStatementEndsIt(engine: Engine) async throws {
        try await withNotes(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.run("insert into note (id, body) values (1, \("x"))")
                    _ = try? transaction.run("insert into note (id, body) values (1, \("again"))")
                }
            }
            try await #expect(database.read(count) == 0)
        }
    }

    @Test(
        "A refused write says which constraint refused it", arguments: Engine.all,
        [
            "insert into note (id, body) values (7, 'twice')",
            "insert into note (id, body) values (8, null)",
            "insert into note (id, body, answers) values (9, 'orphan', 1000)",
            "insert into note (id, body, length) values (10, 'negative', -1)",
        ] as [SQLStatement])
    func constraints(engine: Engine, statement: SQLStatement) async throws {
        try await withNotes(engine) { database in
            try await database.write { try $0.run("insert into note (id, body) values (7, 'once')") }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run(statement) }
            }
            guard case .constraint = error else { return #expect(error == .constraint("")) }
        }
    }

    @Test(
        "A mistake in the program is a statement error", arguments: Engine.all,
        ["selec 1", "select x"] as [SQLStatement])
    func mistakes(engine: Engine, statement: SQLStatement) async throws {
        try await withNotes(engine) { database in
            let error = await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows(statement) } }
            guard case .statement = error else { return #expect(error == .statement("")) }
        }
    }

    @Test("An error never repeats a value", arguments: Engine.all)
    func errorsKeepSecrets(engine: Engine) async throws {
        try await withNotes(engine) { database in
            for statement in [
                "insert into note (id, body) values (1, \("s3cret")), (1, \("s3cret"))",
                "insert into note (id, body, length) values (1, \("s3cret"), \("s3cret"))",
                "insert into nowhere (body) values (\("s3cret"))",
            ] as [SQLStatement] {
                let error = await #expect(throws: (any Error).self) {
                    try await database.write { try $0.run(statement) }
                }
                #expect(!String(describing: error).contains("s3cret"))
            }
        }
    }

    @Test("A read can't write", arguments: Engine.all)
    func readsDoNotWrite(engine: Engine) async throws {
        try await withNotes(engine) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.run("insert into note (id, body) values (1, 'x')") }
            }
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.run("create table other (id integer)") }
            }
            try await #expect(database.read(count) == 0)
        }
    }

    @Test("A statement tells how many rows it changed", arguments: Engine.all)
    func changes(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let changes = try await database.write { transaction in
                [
                    try transaction.run("insert into note (id, body) values (1, 'a'), (2, 'b'), (3, 'c')"),
                    try transaction.run("create table other (id integer primary key)"),
                    try transaction.run("update note set body = 'd' where id > 1"),
                    try transaction.run("insert into note (id, body) values (1, 'e') on conflict (id) do nothing"),
                    try transaction.run("delete from note where id = 99"),
                    try transaction.run("delete from note"),
                ]
            }
            #expect(changes == [3, 0, 2, 0, 0, 3])
        }
    }

    @Test("An insert that meets its row updates it and returns it", arguments: Engine.all)
    func upsert(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let bodies = try await database.write { transaction in
                try ["first", "second"].map { body in
                    try transaction.row(
                        """
                        insert into note (id, body) values (1, \(body))
                        on conflict (id) do update set body = excluded.body returning id, body
                        """)?.text("body")
                }
            }
            #expect(bodies == ["first", "second"])
            try await #expect(database.read(count) == 1)
        }
    }

    @Test("A statement learns the new columns of a table that changed", arguments: Engine.all)
    func schemaChange(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let everything: SQLStatement = "select * from note"
            try await database.write { try $0.run("insert into note (id, body) values (1, 'x')") }
            _ = try await database.read { try $0.rows(everything) }
            try await database.write { try $0.run("alter table note add column mood integer default 5") }
            #expect(try await database.read { try $0.row(everything)?.integer("mood") } == 5)
        }
    }

    @Test("A cancelled task's write is done and answered all the same", arguments: Engine.all)
    func cancellation(engine: Engine) async throws {
        try await withNotes(engine) { database in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await database.write { try $0.run("insert into note (id, body) values (1, 'x')") }
            }
            #expect(try await task.value == 1)
            try await #expect(database.read(count) == 1)
        }
    }

    @Test("After close everything is refused, and closing again is allowed", arguments: Engine.all)
    func closing(engine: Engine) async throws {
        try await withNotes(engine) { database in
            try await database.close()
            try await database.close()
            let write = await #expect(throws: DatabaseError.self) { try await database.write(count) }
            let read = await #expect(throws: DatabaseError.self) { try await database.read(count) }
            #expect(write == .unavailable("the database is closed"))
            #expect(read == .unavailable("the database is closed"))
        }
    }
}

private struct ChangedMind: Error {}

private func withNotes(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
    try await withDatabase(engine) { database in
        try await database.write { transaction in
            let dialect = transaction.dialect
            try transaction.run(
                """
                create table note (
                    id \(dialect.integer) primary key,
                    body \(dialect.text) not null,
                    length \(dialect.integer) check (length >= 0),
                    answers \(dialect.integer) references note (id)
                ) \(dialect.strict)
                """)
        }
        try await body(database)
    }
}

@Sendable private func count(_ transaction: any Transaction) throws -> Int {
    try transaction.row("select count(*) as notes from note")?.integer("notes") ?? -1
}
