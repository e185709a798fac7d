import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Publishing at a set time")
struct ScheduleTests {
    private func scheduled(in world: World, after span: Span = .hours(2)) async throws -> String {
        let id = try await world.save(.invite)
        try await world.desk.schedule(
            .english, ofArticle: id, at: world.clock.now + span, by: .ada, in: world.here)
        return id
    }

    @Test("Nothing comes out before its time; then the draft does, as it stands, by whoever decided it")
    func onTime() async throws {
        try await withWorld { world in
            let id = try await scheduled(in: world)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Changed after it was scheduled."
            _ = try await world.save(draft, id: id)
            world.clock.turn(by: .milliseconds(7_199_999))
            try await world.desk.publishDue()
            await #expect(throws: Problem.notFound) { try await world.read(id) }
            world.clock.turn(by: .milliseconds(1))
            try await world.desk.publishDue()
            #expect(try await world.read(id) == "Changed after it was scheduled.")
            #expect(try await world.find("scheduled") == [id])
            let newest = try #require(try await world.revisions(id).first)
            #expect(newest.deed == .publishedOnTime && newest.author == .ada)
            #expect(try await world.desk.article(id, in: world.here).schedules.isEmpty)
        }
    }

    @Test("Two nodes and two rounds publish it once")
    func once() async throws {
        try await withWorld { world in
            let id = try await scheduled(in: world)
            world.clock.turn(by: .days(3))
            try await withThrowingTaskGroup { group in
                for _ in 1...4 { group.addTask { try await world.desk.publishDue() } }
                try await group.waitForAll()
            }
            #expect(try await world.revisions(id).filter { $0.deed == .publishedOnTime }.count == 1)
        }
    }

    @Test("Taken back, published by hand, archived, discarded or moved, it doesn't come out then")
    func canceled() async throws {
        try await withWorld { world in
            let acts: [@Sendable (String) async throws -> Void] = [
                { try await world.desk.unschedule(.english, ofArticle: $0, in: world.here) },
                { try await world.desk.change(.archived, ofArticle: $0, in: world.here) },
                { try await world.desk.deleteArticle($0, in: world.here) },
                {
                    try await world.desk.schedule(
                        .english, ofArticle: $0, at: world.clock.now + .days(9), by: .ada, in: world.here)
                },
                {
                    _ = try await world.save(.invite.newer(world, $0), publishing: true, id: $0)
                    try await world.desk.unpublishArticle($0, in: world.here)
                },
            ]
            for act in acts {
                let id = try await scheduled(in: world)
                try await act(id)
                world.clock.turn(by: .hours(3))
                try await world.desk.publishDue()
                await #expect(throws: Problem.notFound) { try await world.read(id) }
            }
        }
    }

    @Test("What is discarded is published by no schedule")
    func discarded() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite, publishing: true)
            var draft = try await ArticleDraft.invite.newer(world, id)
            draft.body = "Never mind"
            _ = try await world.save(draft, id: id)
            try await world.desk.schedule(
                .english, ofArticle: id, at: world.clock.now + .hours(1), by: .ada, in: world.here)
            try await world.desk.discardDraft(.english, ofArticle: id, by: .ada, in: world.here)
            #expect(try await world.desk.article(id, in: world.here).schedules.isEmpty)
        }
    }

    @Test(
        "A moment that is past or beyond all plans is refused at its field",
        arguments: [
            (-1, "scheduleInPast"), (0, "scheduleInPast"), (800 * 86_400_000, "scheduleTooFar"),
            (1 << 60, "scheduleTooFar"),
        ])
    func refused(milliseconds: Int, code: String) async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.schedule(
                    .english, ofArticle: id, at: world.clock.now + .milliseconds(milliseconds), by: .ada, in: world.here
                )
            }
            #expect(problems?.faults["publishAt"]?.code == code)
        }
    }

    @Test("Where there is nothing new to publish, nothing can be scheduled")
    func nothing() async throws {
        try await withWorld { world in
            let published = try await world.save(.invite, publishing: true)
            var empty = try await ArticleDraft.invite.newer(world, published)
            empty.body = " "
            let blank = try await world.save(empty)
            for (id, language) in [(published, Language.english), (published, .german), (blank, .english)] {
                await #expect(throws: Problem(.conflict, "nothing_to_publish")) {
                    try await world.desk.schedule(
                        language, ofArticle: id, at: world.clock.now + .hours(1), by: .ada, in: world.here)
                }
            }
        }
    }

    @Test("Another workspace's schedule can't be made or taken back")
    func otherWorkspace() async throws {
        try await withWorld { world in
            let id = try await scheduled(in: world)
            let there = world.snapshot(world.globex)
            await #expect(throws: Problem.notFound) {
                try await world.desk.schedule(
                    .english, ofArticle: id, at: world.clock.now + .hours(1), by: .ada, in: there)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.unschedule(.english, ofArticle: id, in: there)
            }
            #expect(try await world.desk.article(id, in: world.here).schedules.count == 1)
        }
    }
}

@Suite("Two people in one article")
struct PresenceTests {
    @Test("Each is told of the other as long as the other is seen, and no longer")
    func lifetime() async throws {
        try await withWorld { world in
            let id = try await world.save(.invite)
            let ada = Agent(id: world.desk.newID(), email: "ada@acme.test", name: "Ada", role: .agent)
            let now = world.clock.now
            try await world.desk.store.write(world.here.id) { store in
                try store.insert(ada, passwordHash: "", at: now)
            }
            let grace = try #require(
                try await world.desk.store.read(world.here.id) { try $0.agents().first { $0.id != ada.id } })
            let company = { (agent: Agent, isLeaving: Bool) in
                try await world.desk.company(
                    of: agent, atArticle: id, .english, isLeaving: isLeaving, in: world.here
                ).others
            }
            #expect(try await company(grace, false).isEmpty)
            #expect(try await company(ada, false) == [grace.name])
            #expect(try await company(grace, false) == ["Ada"])
            #expect(try await world.desk.others(besides: grace, atArticle: id, in: world.here) == ["Ada"])
            world.clock.turn(by: .seconds(41))
            #expect(try await company(grace, false).isEmpty)
            #expect(try await company(ada, true) == [grace.name])
            #expect(try await company(grace, false).isEmpty)
            await #expect(throws: Problem.notFound) {
                try await world.desk.company(of: ada, atArticle: id, .english, in: world.snapshot(world.globex))
            }
        }
    }
}
