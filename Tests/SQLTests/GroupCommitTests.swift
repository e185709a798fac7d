import Dispatch
import SQL
import SQLiteDatabase
import Synchronization
import TestSupport
import Testing

@Suite("Writers share commits", .timeLimit(.minutes(1)))
struct GroupCommitTests {
    @Test("A thousand writers at once all land, in a few commits")
    func writersShareCommits() async throws {
        try await withEntries { database in
            let before = database.commits
            let returned = try await writeTogether(1_000, to: database) { number, transaction in
                try insert(number, in: transaction)
            }
            #expect(returned.compactMap { try? $0.get() } == Array(0..<1_000))
            #expect(try await numbers(in: database) == Array(0..<1_000))
            #expect(database.commits - before <= 100)
        }
    }

    @Test("One who throws loses their own work and nobody else's")
    func onlyTheFailingLose() async throws {
        try await withEntries { database in
            let before = database.commits
            let returned = try await writeTogether(300, to: database) { number, transaction in
                try insert(number, in: transaction)
                if number.isMultiple(of: 7) { throw Refused(number: number) }
                return number
            }
            for (number, result) in returned.enumerated() {
                if number.isMultiple(of: 7) {
                    #expect(throws: Refused(number: number)) { try result.get() }
                } else {
                    #expect(try result.get() == number)
                }
            }
            #expect(try await numbers(in: database) == (0..<300).filter { !$0.isMultiple(of: 7) })
            #expect(database.commits - before < 150)
        }
    }

    @Test("A constraint that is checked at the commit fails only the one who broke it")
    func deferredConstraint() async throws {
        try await withEntries { database in
            try await database.write { transaction in
                try transaction.run(
                    """
                    create table answer (number integer primary key,
                        entry integer references entry (number) deferrable initially deferred) strict
                    """)
            }
            let returned = try await writeTogether(100, to: database) { number, transaction in
                try insert(number, in: transaction)
                let entry = number == 41 ? 10_000 : number
                return try transaction.run("insert into answer (number, entry) values (\(number), \(entry))")
            }
            #expect(returned.indices.filter { (try? returned[$0].get()) == nil } == [41])
            #expect(try await numbers(in: database) == (0..<100).filter { $0 != 41 })
        }
    }

    @Test("The same key wanted by many goes to exactly one")
    func oneWinner() async throws {
        try await withEntries { database in
            let returned = try await writeTogether(50, to: database) { _, transaction in
                try insert(1, in: transaction)
            }
            #expect(returned.filter { (try? $0.get()) != nil }.count == 1)
            #expect(try await numbers(in: database) == [1])
        }
    }

    @Test("Closing finishes what was begun: whoever was answered is in the file")
    func closingDrains() async throws {
        try await withTemporaryFolder { folder in
            let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            try await makeEntries(in: database)
            async let returned = writeTogether(200, to: database) { number, transaction in
                try insert(number, in: transaction)
            }
            try await database.close()
            let landed = try await returned.compactMap { try? $0.get() }
            let reopened = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            #expect(try await numbers(in: reopened) == landed)
            try await reopened.close()
        }
    }

    @Test("Two databases on one file take turns")
    func twoWriters() async throws {
        try await withTemporaryFolder { folder in
            let first = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            let second = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            try await makeEntries(in: first)
            async let left = writeTogether(200, to: first) { try insert($0, in: $1) }
            async let right = writeTogether(200, to: second) { try insert(200 + $0, in: $1) }
            for result in try await left + right { _ = try result.get() }
            #expect(try await numbers(in: first) == Array(0..<400))
            #expect(try await numbers(in: second) == Array(0..<400))
            try await first.close()
            try await second.close()
        }
    }
}

private struct Refused: Error, Equatable {
    let number: Int
}

private func withEntries(_ body: (SQLiteDatabase) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
        let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
        try await makeEntries(in: database)
        try await body(database)
        try await database.close()
    }
}

private func makeEntries(in database: SQLiteDatabase) async throws {
    try await database.write { try $0.run("create table entry (number integer primary key) strict") }
}

@discardableResult
@Sendable private func insert(_ number: Int, in transaction: any Transaction) throws -> Int {
    try transaction.run("insert into entry (number) values (\(number))")
    return number
}

private func numbers(in database: SQLiteDatabase) async throws -> [Int] {
    try await database.read { try $0.rows("select number from entry order by number").map { $0.integer("number") } }
}

/// Lets `count` writers start while the database is held up, so that they queue; then lets go.
private func writeTogether<Result: Sendable>(
    _ count: Int, to database: SQLiteDatabase,
    _ body: @escaping @Sendable (Int, any Transaction) throws -> Result
) async throws -> [Swift.Result<Result, any Error>] {
    let gate = Gate(count)
    return try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>)?.self) { group in
        group.addTask {
            // Closed before it began: then there is nothing to hold up.
            try? await database.write { _ in gate.wait() }
            return nil
        }
        for number in 0..<count {
            group.addTask {
                gate.arrive()
                do {
                    return (number, .success(try await database.write { try body(number, $0) }))
                } catch {
                    return (number, .failure(error))
                }
            }
        }
        var results: [Int: Swift.Result<Result, any Error>] = [:]
        for try await case let (number, result)? in group { results[number] = result }
        return (0..<count).compactMap { results[$0] }
    }
}

/// Opens when as many have arrived as it was told.
private final class Gate: Sendable {
    private let missing: Mutex<Int>
    private let opened = DispatchSemaphore(value: 0)

    init(_ count: Int) {
        missing = Mutex(count)
    }

    func arrive() {
        let isLast = missing.withLock { missing in
            missing -= 1
            return missing == 0
        }
        if isLast { opened.signal() }
    }

    /// Once open it stays open: a write may run more than once.
    func wait() {
        opened.wait()
        opened.signal()
    }
}
