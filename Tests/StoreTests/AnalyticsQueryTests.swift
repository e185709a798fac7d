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

    @Test("Visits are summed by origin over the days asked for, the busiest first", arguments: Engine.all)
    func visitsByOrigin(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.write("acme") { store in
                try store.count(visits("https://a.test", 1, 0, 0), day: 9)
                try store.count(visits("https://a.test", 2, 1, 0), day: 10)
                try store.count(visits("https://a.test", 1, 0, 1), day: 11)
                try store.count(visits("https://b.test", 0, 9, 0), day: 11)
            }
            try await store.write("globex") { try $0.count(visits("https://a.test", 5, 5, 5), day: 11) }
            let found = try await store.read("acme") { try $0.visits(from: 10) }
            #expect(found == [visits("https://b.test", 0, 9, 0), visits("https://a.test", 3, 1, 1)])
        }
    }

    @Test("A flood of made-up origins is one row more, and loses no visit", arguments: Engine.all)
    func manyOrigins(engine: Engine) async throws {
        try await withStore(engine) { store in
            let most = WorkspaceStore.originsPerDay
            try await store.write("acme") { store in
                for number in 0..<most + 50 {
                    let origin = "https://\(number).acme.test"
                    try store.count(OriginVisits(origin: origin, identified: 0, anonymous: 1, refused: 0), day: 1)
                }
                let known = OriginVisits(origin: "https://0.acme.test", identified: 3, anonymous: 0, refused: 0)
                try store.count(known, day: 1)
            }
            let found = try await store.read("acme") { try $0.visits(from: 1) }
            #expect(found.count == most + 1)
            #expect(found[0] == OriginVisits(origin: "", identified: 0, anonymous: 50, refused: 0))
            #expect(found[1].origin == "https://0.acme.test" && found[1].identified == 3)
        }
    }
}

private func visits(_ origin: String, _ identified: Int, _ anonymous: Int, _ refused: Int) -> OriginVisits {
    OriginVisits(origin: origin, identified: identified, anonymous: anonymous, refused: refused)
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
