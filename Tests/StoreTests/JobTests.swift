import Domain
import JSON
import SQL
import Store
import TestSupport
import Testing

@Suite("Jobs as they are stored")
struct JobTests {
    private let noon = Timestamp(milliseconds: 1_795_176_000_000)

    private func job(_ id: String, after delay: Span = .seconds(0)) -> Job {
        Job(id: id, kind: .mail, about: ["a": 1], at: noon, life: .days(1), delay: delay)
    }

    private func withJobs(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
        try await withDatabase(engine) { database in
            let store = Store(database)
            try await store.migrate()
            try await body(store)
        }
    }

    private func claim(_ name: String, in store: Store, at moment: Timestamp) async throws -> ClaimedJob? {
        try await store.write("acme") { try $0.claimJob(name, at: moment, until: moment + .minutes(3)) }
    }

    @Test("A job is there when its cause is, and not when its cause fails", arguments: Engine.all)
    func withItsCause(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            struct Failed: Error {}
            await #expect(throws: Failed.self) {
                try await store.write("acme") { store in
                    try store.insert(job("a"))
                    throw Failed()
                }
            }
            #expect(try await claim("x", in: store, at: noon) == nil)
            try await store.write("acme") { try $0.insert(job("a")) }
            let claimed = try #require(try await claim("x", in: store, at: noon))
            #expect(claimed.job.id == "a" && claimed.job.about == ["a": 1] && claimed.attempts == 1)
        }
    }

    @Test(
        "Who has claimed it has it alone, until the lease is over; after that their word counts no more",
        arguments: Engine.all)
    func lease(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            try await store.write("acme") { try $0.insert(job("a")) }
            let first = try #require(try await claim("x", in: store, at: noon))
            #expect(try await claim("y", in: store, at: noon + .minutes(2)) == nil)
            let second = try #require(try await claim("y", in: store, at: noon + .minutes(3)))
            #expect(second.attempts == 2)
            try await store.write("acme") { (store: WorkspaceStore) throws in
                #expect(try !store.finish(first))
                #expect(try !store.postpone(first, to: noon, because: JobFailure("x", isPermanent: false)))
                #expect(try !store.giveUp(first, because: JobFailure("x", isPermanent: true), at: noon))
                #expect(try store.finish(second))
            }
            #expect(try await claim("z", in: store, at: noon + .days(1)) == nil)
        }
    }

    @Test("Of many who claim at once each gets another job", arguments: Engine.all)
    func many(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            let ids = (10..<40).map { "job\($0)" }
            try await store.write("acme") { store in for id in ids { try store.insert(job(id)) } }
            let claimed = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 0..<60 {
                    group.addTask { try await claim("c\(number)", in: store, at: noon)?.job.id }
                }
                return try await group.reduce(into: [String]()) { ids, id in ids += id.map { [$0] } ?? [] }
            }
            #expect(claimed.sorted() == ids)
        }
    }

    @Test("What is due longest comes first, nothing before its time, and nobody else's ever", arguments: Engine.all)
    func order(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            try await store.write("acme") { store in
                try store.insert(job("a", after: .minutes(2)))
                try store.insert(job("b", after: .minutes(1)))
            }
            try await store.write("globex") { try $0.insert(job("c")) }
            #expect(try await store.workspacesWithDueJobs(at: noon) == ["globex"])
            #expect(try await claim("x", in: store, at: noon) == nil)
            let later = noon + .minutes(2)
            #expect(try await store.workspacesWithDueJobs(at: later) == ["acme", "globex"])
            #expect(try await claim("x", in: store, at: later)?.job.id == "b")
            #expect(try await claim("y", in: store, at: later)?.job.id == "a")
            #expect(try await claim("z", in: store, at: later) == nil)
        }
    }

    @Test(
        "What failed for a while comes back, what failed for good is kept and can be revived once",
        arguments: Engine.all)
    func failures(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            try await store.write("acme") { try $0.insert(job("a")) }
            let first = try #require(try await claim("x", in: store, at: noon))
            try await store.write("acme") { (store: WorkspaceStore) throws in
                #expect(
                    try store.postpone(
                        first, to: noon + .minutes(1), because: JobFailure("too_slow", isPermanent: false)))
            }
            let second = try #require(try await claim("y", in: store, at: noon + .minutes(1)))
            try await store.write("acme") { (store: WorkspaceStore) throws in
                #expect(try store.giveUp(second, because: JobFailure("refused", isPermanent: true), at: noon))
            }
            #expect(try await claim("z", in: store, at: noon + .days(9)) == nil)
            #expect(try await store.workspacesWithDueJobs(at: noon + .days(9)).isEmpty)
            #expect(try await store.read("acme") { try $0.failure(ofJob: "a") } == "refused")
            try await store.write("acme") { (store: WorkspaceStore) throws in
                #expect(try store.revive(job: "a", at: noon + .hours(1), giveUpAt: noon + .hours(2)))
                #expect(try !store.revive(job: "a", at: noon + .hours(1), giveUpAt: noon + .hours(2)))
            }
            #expect(try await claim("z", in: store, at: noon + .hours(1))?.attempts == 1)
        }
    }

    @Test("A kind that this version doesn't know is left to the version that made it", arguments: Engine.all)
    func newerKind(_ engine: Engine) async throws {
        try await withJobs(engine) { store in
            try await store.write("acme") { try $0.insert(job("a")) }
            try await store.database.write { try $0.run("update job set kind = 'of tomorrow'") }
            #expect(try await claim("x", in: store, at: noon) == nil)
        }
    }

    @Test("People of before have the mailbox that was proved, and the key that proved it last", arguments: Engine.all)
    func migration(_ engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await Migrator.migrate(database, Schema.migrations.filter { $0.name < "0022" })
            try await database.write { transaction in
                for (id, identity) in [("jane", "id:1" as String?), ("stranger", nil)] {
                    try transaction.run(
                        """
                        insert into contact (workspace, id, identity, email, first_seen, last_seen)
                        values ('acme', \(id), \(identity), 'Jane@Example.com', 1, 1)
                        """)
                    for (session, key) in [("1", "old"), ("2", "new")] {
                        try transaction.run(
                            """
                            insert into session (workspace, id, secret_hash, contact, signing_key, origin, started_at,
                              expires_at)
                            values ('acme', \(id + session), \([UInt8](repeating: 1, count: 2)), \(id), \(key), 'x', 1, 9)
                            """)
                    }
                }
            }
            let store = Store(database)
            try await store.migrate()
            let rows = try await database.read {
                try $0.rows("select mailbox, proved_by from contact order by id").map {
                    [$0.optionalText("mailbox"), $0.optionalText("proved_by")]
                }
            }
            #expect(rows == [["jane@example.com", "new"], [nil, nil]])
            let sessions = try await store.read("acme") { try $0.sessions(ofContact: "jane", limit: 9) }
            #expect(sessions.map(\.opening) == [.token, .token])
        }
    }
}
