import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Analytics")
struct AnalyticsTests {
    @Test("The overview counts sessions, articles, searches and requests on their day")
    func overview() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            _ = try await world.find("invite")
            _ = try await world.find("nothing like it")
            let person = try await world.identify(.jane, at: world.acme)
            world.view(id, by: person)
            _ = try await world.ask("Where?", by: .jane, at: world.acme)
            world.clock.turn(by: .days(1))
            _ = try await world.identify(.omar, at: world.acme)
            _ = try await world.identify(.omar, at: world.globex)
            await world.desk.tracker.flush()

            let overview = try await world.desk.overview(ofDays: 7, in: world.here)
            #expect(overview.days.count == 7 && overview.days.last == world.clock.now.day)
            #expect(overview.counts[.sessions]?.suffix(2) == [2, 1])
            #expect(overview.total(.articles) == 1 && overview.total(.searches) == 2)
            #expect(overview.total(.requests) == 1)
            #expect(overview.topArticles.map(\.id) == [id])
            #expect(overview.topArticles.first?.titles == [.english: "Invite your team"])
            #expect(overview.vainSearches.map(\.words) == ["nothing like it"])
        }
    }

    @Test("A quiet period is empty, and has all its days")
    func quiet() async throws {
        try await withWorld { world in
            let overview = try await world.desk.overview(ofDays: 90, in: world.here)
            #expect(overview.isEmpty && overview.days.count == 90)
            #expect(overview.counts[.sessions]?.count == 90)
        }
    }

    @Test("A session's line has the person, what was read and what was asked")
    func visit() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            let conversation = try await world.ask("Where?", subject: "Invoice", by: .jane, at: world.acme)
            world.clock.turn(by: .seconds(1))
            let person = try await world.identify(.jane, at: world.acme)
            world.view(id, by: person)
            world.view(id, by: person)
            await world.desk.tracker.flush()

            let page = try await world.desk.visits(before: nil, in: world.here)
            #expect(page.visits.map(\.contact.name) == ["Jane Doe", "Jane Doe"] && page.olderThan == nil)
            #expect(page.visits[0].articles.map(\.id) == [id] && page.visits[0].requests.isEmpty)
            #expect(page.visits[1].requests.map(\.id) == [conversation.id] && page.visits[1].articles.isEmpty)
        }
    }

    @Test("Sessions come in pages, each once, and a made-up cursor gives the first")
    func paging() async throws {
        try await withWorld { world in
            for _ in 1...5 {
                world.clock.turn(by: .seconds(1))
                _ = try await world.identify(.jane, at: world.acme)
            }
            _ = try await world.identify(.omar, at: world.globex)
            var seen: [String] = []
            var cursor: String?
            repeat {
                let page = try await world.desk.visits(before: cursor, limit: 2, in: world.here)
                seen += page.visits.map(\.session.id)
                cursor = page.olderThan
            } while cursor != nil
            #expect(seen.count == 5 && seen == seen.sorted(by: >) && Set(seen).count == 5)
            let strange = try await world.desk.visits(before: "' or 1=1 --", limit: 2, in: world.here)
            #expect(strange.visits.map(\.session.id) == Array(seen.prefix(2)))
        }
    }
}

extension World {
    func view(_ article: String, by person: KnownPerson) {
        desk.tracker.track(
            .articleViewed, workspace: acme.workspace.id, session: person.session.id, contact: person.contact.id,
            subject: article)
    }
}
