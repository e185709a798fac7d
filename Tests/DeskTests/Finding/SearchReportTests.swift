import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("What was sought in vain")
struct SearchReportTests {
    @Test("Spellings of the same words count together, languages apart, the most frequent first")
    func together() async throws {
        try await withWorld { world in
            for query in ["Rückerstattung", "RUECKERSTATTUNG", "ruckerstattung "] {
                try await world.seek(query, .german)
            }
            try await world.seek("Rückerstattung", .english)
            try await world.seek("refund", .english)
            try await world.seek("Refund", .english)
            let report = try await world.report()
            #expect(report.vain.map(\.folded) == ["ruckerstattung", "refund", "ruckerstattung"])
            #expect(report.vain.map(\.vain) == [3, 2, 1])
            #expect(report.vain.map(\.language) == [.german, .english, .english])
            #expect(report.unopened.isEmpty)
        }
    }

    @Test("A question whose answers nobody opened is listed, until somebody does")
    func unopened() async throws {
        try await withWorld { world in
            _ = try await world.save(.invite, publishing: true)
            try await world.seek("Invite", .english)
            try await world.seek("invite", .english)
            var report = try await world.report()
            #expect(report.vain.isEmpty && report.unopened.map(\.unopened) == [2])
            world.desk.countOpened("INVITE", .english, in: world.here)
            world.desk.countOpened("invite", .english, in: world.here)
            report = try await world.report()
            #expect(report.unopened.isEmpty)
        }
    }

    @Test("No email, no number and no token of a question is stored anywhere")
    func masked() async throws {
        try await withWorld { world in
            let secret = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiIx.c2lnbmF0dXJl"
            try await world.seek("login ada@example.com +49 170 1234567 \(secret)", .english)
            try await world.seek("ada@example.com", .english)
            let report = try await world.report()
            #expect(report.vain.map(\.words) == ["login ••• ••• •••"])
            let overview = try await world.desk.overview(ofDays: 7, in: world.here)
            #expect(overview.vainSearches.map(\.words).sorted() == ["login ••• ••• •••", "•••"])
        }
    }

    @Test("What is asked while somebody types is not counted, and another workspace's questions aren't ours")
    func uncounted() async throws {
        try await withWorld { world in
            _ = try await world.desk.search("ref", .english, by: .stranger, isCounted: false, in: world.here)
            _ = try await world.desk.search("elsewhere", .english, by: .stranger, in: world.snapshot(world.globex))
            #expect(try await world.report().vain.isEmpty)
        }
    }

    @Test("A question counts in its period only")
    func period() async throws {
        try await withWorld { world in
            try await world.seek("refund", .english)
            world.clock.turn(by: .days(8))
            #expect(try await world.report(days: 7).vain.isEmpty)
            #expect(try await world.report(days: 30).vain.count == 1)
        }
    }

    @Test("A flood of made-up questions is no flood of rows")
    func flood() async throws {
        try await withWorld { world in
            try await world.desk.store.write(world.here.id) { store in
                for number in 0..<(WorkspaceStore.searchesPerDay + 50) {
                    var tally = SearchTally(language: .english, folded: "q\(number)", words: "q\(number)")
                    tally.vain = 1
                    try store.count(tally, day: 1)
                }
                var known = SearchTally(language: .english, folded: "q1", words: "q1")
                known.vain = 5
                try store.count(known, day: 1)
                let all = try store.vainSearches(from: 1, through: 1, limit: 100_000)
                #expect(all.count == WorkspaceStore.searchesPerDay && all.first?.vain == 6)
            }
        }
    }
}

extension World {
    fileprivate func seek(_ query: String, _ language: Language) async throws {
        _ = try await desk.search(query, language, by: .stranger, isWatched: true, in: here)
    }

    fileprivate func report(days: Int = 7) async throws -> SearchReport {
        await desk.tracker.flush()
        return try await desk.searches(ofDays: days, in: here)
    }
}
