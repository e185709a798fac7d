import Foundation
import SQL
import SQLiteDatabase
import TestSupport
import Testing

@Suite("The file keeps what was acknowledged")
struct FileTests {
    @Test("What was acknowledged is there after a crash: in a copy of the files, nothing closed")
    func survivesCrash() async throws {
        try await withTemporaryFolder { folder in
            let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            try await makePairs(in: database)
            try await addPairs(0..<100, to: database)
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: folder.file("usher.sqlite\(suffix)"), toPath: folder.file("crashed.sqlite\(suffix)"))
            }
            let recovered = try SQLiteDatabase(file: folder.file("crashed.sqlite"))
            try await #expect(pairs(in: recovered) == Pairs(count: 100, sum: 0))
            try await recovered.close()
            try await database.close()
        }
    }

    @Test(
        "Each connection has the settings that this needs",
        arguments: [("journal_mode", .text("wal")), ("synchronous", .integer(2)), ("foreign_keys", .integer(1))]
            as [(String, SQLValue)])
    func settings(name: String, expected: SQLValue) async throws {
        let pragma: [String: SQLStatement] = [
            "journal_mode": "pragma journal_mode", "synchronous": "pragma synchronous",
            "foreign_keys": "pragma foreign_keys",
        ]
        try await withTemporaryFolder { folder in
            let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            let statement = try #require(pragma[name])
            try await #expect(database.write { try $0.row(statement)?[name] } == expected)
            try await database.close()
        }
    }

    @Test("After closing there is one file, readable by its owner alone")
    func oneFile() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.file("usher.sqlite")
            let database = try SQLiteDatabase(file: path)
            try await makePairs(in: database)
            #expect(try permissions(of: path) == 0o600)
            #expect(try permissions(of: "\(path)-wal") == 0o600)
            try await database.close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["usher.sqlite"])
        }
    }

    @Test(
        "A file that can't be a database is refused with a reason",
        arguments: ["missing/usher.sqlite", "", "notes.txt"])
    func cannotOpen(name: String) async throws {
        try await withTemporaryFolder { folder in
            let text = Data(String(repeating: "These are notes. ", count: 100).utf8)
            try text.write(to: URL(filePath: folder.file("notes.txt")))
            let error = #expect(throws: DatabaseError.self) { try SQLiteDatabase(file: folder.file(name)) }
            guard case .unavailable(let reason) = error else { return #expect(error == .unavailable("")) }
            #expect(reason.contains(folder.file(name)))
        }
    }
}

@Suite("A backup is whole", .timeLimit(.minutes(1)))
struct BackupTests {
    @Test("A backup of a database that is being written shows one moment of it")
    func whileBusy() async throws {
        try await withTemporaryFolder { folder in
            let database = try SQLiteDatabase(file: folder.file("usher.sqlite"))
            try await makePairs(in: database)
            try await addPairs(0..<500, to: database)
            async let writing: Void = addPairs(500..<1_500, to: database)
            try await database.backup(to: folder.file("backup.sqlite"))
            try await writing

            let backup = try SQLiteDatabase(file: folder.file("backup.sqlite"))
            let found = try await pairs(in: backup)
            #expect(found.sum == 0)
            #expect((500...1_500).contains(found.count))
            let health = try await backup.write { try $0.row("pragma integrity_check")?.text("integrity_check") }
            #expect(health == "ok")
            try await backup.close()
            try await database.close()
        }
    }

    @Test("A backup has only its owner as reader, and leaves nothing else behind")
    func tidy() async throws {
        try await withTemporaryFolder { folder in
            let database = try SQLiteDatabase.inMemory()
            try await makePairs(in: database)
            try await database.backup(to: folder.file("backup.sqlite"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["backup.sqlite"])
            #expect(try permissions(of: folder.file("backup.sqlite")) == 0o600)
            try await database.close()
        }
    }

    @Test(
        "A backup never replaces a file, and fails with a reason",
        arguments: ["backup.sqlite", "missing/backup.sqlite"])
    func refuses(name: String) async throws {
        try await withTemporaryFolder { folder in
            try Data("kept".utf8).write(to: URL(filePath: folder.file("backup.sqlite")))
            let database = try SQLiteDatabase.inMemory()
            let error = await #expect(throws: DatabaseError.self) { try await database.backup(to: folder.file(name)) }
            guard case .unavailable = error else { return #expect(error == .unavailable("")) }
            #expect(try Data(contentsOf: URL(filePath: folder.file("backup.sqlite"))) == Data("kept".utf8))
            try await database.close()
        }
    }
}

/// Each write adds a number and its opposite: a sum other than 0 is half a transaction.
private struct Pairs: Equatable {
    let count: Int
    let sum: Int
}

private func makePairs(in database: SQLiteDatabase) async throws {
    try await database.write { try $0.run("create table half (number integer primary key) strict") }
}

private func addPairs(_ range: Range<Int>, to database: SQLiteDatabase) async throws {
    try await withThrowingTaskGroup { group in
        for number in range {
            group.addTask {
                try await database.write { transaction in
                    try transaction.run("insert into half (number) values (\(number + 1))")
                    try transaction.run("insert into half (number) values (\(-number - 1))")
                }
            }
        }
        try await group.waitForAll()
    }
}

private func pairs(in database: SQLiteDatabase) async throws -> Pairs {
    let row = try await database.read { try $0.row("select count(*) / 2 as pairs, sum(number) as total from half") }
    return Pairs(count: try #require(row).integer("pairs"), sum: try #require(row).integer("total"))
}

private func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
