import Domain
import Store
import TestSupport
import Testing

@Suite("What analytics and access control ask the store")
struct AnalyticsQueryTests {
    @Test("Counts of days belong to one workspace, and a kind's subjects are ranked", arguments: Engine.all)
    func counts(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.write("acme") { store in
                try store.count(.articleViewed, subject: "", day: 10, by: 5)
                try store.count(.articleViewed, subject: "", day: 12, by: 1)
                try store.count(.articleViewed, subject: "a", day: 10, by: 2)
                try store.count(.articleViewed, subject: "b", day: 10, by: 2)
                try store.count(.articleViewed, subject: "b", day: 11, by: 1)
            }
            try await store.write("globex") { try $0.count(.articleViewed, subject: "", day: 10, by: 100) }
            let counts = try await store.read("acme") { try $0.dailyCounts(from: 10, through: 11) }
            #expect(counts.map(\.day) == [10] && counts.map(\.count) == [5])
            let top = try await store.read("acme") {
                try $0.topSubjects(of: .articleViewed, from: 10, through: 12, limit: 2)
            }
            #expect(top.map(\.subject) == ["b", "a"] && top.map(\.count) == [3, 2])
        }
    }

    @Test("Failed attempts come newest first, page by page, and only the workspace's own", arguments: Engine.all)
    func attempts(engine: Engine) async throws {
        try await withStore(engine) { store in
            for second in 1...3 { try await store.note(second, in: "acme") }
            try await store.note(4, in: "globex")
            let first = try await store.read("acme") { try $0.attempts(before: nil, limit: 2) }
            #expect(first.map(\.at.milliseconds) == [3_000, 2_000])
            let rest = try await store.read("acme") { try $0.attempts(before: first.last?.id, limit: 2) }
            #expect(rest.map(\.at.milliseconds) == [1_000])
            #expect(rest.first?.reason == "expired" && rest.first?.clockDifference == -90)
        }
    }

    @Test("Readiness counts attempts of the last days by origin", arguments: Engine.all)
    func readiness(engine: Engine) async throws {
        try await withStore(engine) { store in
            for second in [1, 100, 101] { try await store.note(second, in: "acme") }
            try await store.note(100, in: "globex")
            let readiness = try await store.read("acme") {
                try $0.readiness(since: Timestamp(milliseconds: 50_000))
            }
            #expect(readiness == [OriginReadiness(origin: "https://app.acme.test", passed: 0, refused: 2)])
        }
    }
}

private func withStore(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withDatabase(engine) { database in
        let store = Store(database)
        try await store.migrate()
        try await body(store)
    }
}

extension Store {
    fileprivate func note(_ second: Int, in workspace: String) async throws {
        let moment = Timestamp(milliseconds: second * 1000)
        let attempt = IdentifyAttempt(
            id: Identifier.make(at: moment, randomness: SystemRandomness()), at: moment, code: "invalid_token",
            reason: "expired", origin: "https://app.acme.test", clockDifference: -90)
        try await write(workspace) { try $0.insert(attempt) }
    }
}
