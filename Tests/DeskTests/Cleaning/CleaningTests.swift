import Domain
import Store
import Synchronization
import TestSupport
import Testing

@testable import Desk

@Suite("What is over is removed")
struct CleaningTests {
    @Test("What people did goes after its days, with names and words; daily counts stay")
    func events() async throws {
        try await withWorld { world in
            try await world.visit()
            world.clock.turn(by: .days(89))
            try await world.visit()
            try await world.desk.clean()
            #expect(
                try await world.desk.profile(world.jane(), language: .english, in: world.snapshot).events.count >= 2)
            let before = try await world.counts()
            world.clock.turn(by: .days(2))
            try await world.desk.clean()
            let events = try await world.desk.profile(world.jane(), language: .english, in: world.snapshot).events
            #expect(events.count(where: { $0.kind == .articleViewed }) == 1)
            #expect(try await world.counts() == before)
            let report = try await world.desk.searches(ofDays: 3_000, in: world.snapshot)
            #expect(report.vain.map(\.asked) == [1])
            let words = try await world.desk.store.read(world.snapshot.id) {
                try $0.topSubjects(of: .searchedInVain, from: 0, through: 100_000, limit: 10)
            }
            #expect(words.map(\.count) == [1])
        }
    }

    @Test(
        "A shorter time takes effect, and is refused where it is no time",
        arguments: ["", "6", "3651", "-7", "7.5", "x"])
    func setting(text: String) async throws {
        try await withWorld { world in
            try await world.visit()
            world.clock.turn(by: .days(9))
            await #expect(throws: FormProblems.self) {
                try await world.desk.change(keepDays: text, in: world.snapshot)
            }
            try await world.desk.clean()
            #expect(try await world.desk.searches(ofDays: 90, in: world.snapshot).vain.count == 1)
            try await world.desk.change(keepDays: " 8 ", in: world.snapshot)
            try await world.desk.clean()
            #expect(try await world.desk.searches(ofDays: 90, in: world.snapshot).vain.isEmpty)
        }
    }

    @Test("Much goes in small parts, so that whoever writes gets their turn, and only in the workspace whose it is")
    func batches() async throws {
        try await withWorld { world in
            for founded in [world.acme, world.globex] {
                try await world.desk.store.write(founded.workspace.id) { [clock = world.clock] store in
                    for number in 0..<1_200 {
                        let id = Identifier.make(at: clock.now, random: Array("\(10_000 + number)ABCDE".utf8))
                        try store.insert(
                            Event(
                                id: id, kind: .tracked, sessionID: nil, contactID: "c", subject: nil, data: nil,
                                at: clock.now))
                    }
                }
            }
            world.clock.turn(by: .days(50))
            try await world.desk.change(keepDays: "40", in: world.snapshot)
            var rests = 0
            try await world.desk.clean { rests += 1 }
            #expect(rests == 3)
            let left = try await world.desk.store.read(world.acme.workspace.id) {
                try $0.events(ofContact: "c", limit: 9)
            }
            let others = try await world.desk.store.read(world.globex.workspace.id) {
                try $0.events(ofContact: "c", limit: 2_000)
            }
            #expect(left.isEmpty && others.count == 1_200)
        }
    }

    @Test("Sessions that are over go after their days; whoever is signed in stays so")
    func sessions() async throws {
        try await withWorld { world in
            let first = try await world.identify(.jane, at: world.acme)
            world.clock.turn(by: .days(20))
            try await world.desk.clean()
            #expect(try await world.sessions(of: first.contact.id) == 1)
            try await world.desk.change(keepDays: "7", in: world.snapshot)
            let second = try await world.identify(.jane, at: world.acme)
            try await world.desk.clean()
            #expect(try await world.sessions(of: second.contact.id) == 1)
        }
    }

    @Test("What is kept for a moment only goes when its moment is over")
    func shortLived() async throws {
        try await withWorld { world in
            let now = world.clock.now
            try await world.desk.store.write(world.acme.workspace.id) { store in
                _ = try store.useOnce("mark", until: now + .hours(1), at: now)
                try store.keep(
                    APIAnswer(fingerprint: "f", resource: "r", body: "b"), for: "k", of: "key", at: now,
                    forgettingBefore: now - .days(1))
                try store.notePresence(of: "agent", atArticle: "a", at: now, forgetting: now)
                try store.noteAnswering(by: "agent", in: "c", at: now, forgetting: now)
            }
            try await world.desk.clean()
            #expect(try await world.used("mark") == false)
            world.clock.turn(by: .days(2))
            let later = world.clock.now
            for leftover in [Leftover.usedOnce, .apiAnswers, .presences, .answering] {
                let removed = try await world.desk.store.write(world.acme.workspace.id) {
                    try $0.remove(leftover, before: later, at: later, limit: 10)
                }
                #expect(removed == 1, "\(leftover)")
            }
        }
    }

    @Test("A stranger's way back to their requests stays as long as their cookie, and a while longer")
    func visitors() async throws {
        try await withWorld { world in
            let asked = try await world.askAsStranger("Hello", at: world.acme)
            let credential = try #require(asked.visitor)
            for _ in 0..<3 {
                world.clock.turn(by: .days(25))
                try await world.desk.clean()
            }
            #expect(try await world.isKnown(credential) == false)
            let again = try #require(try await world.askAsStranger("Again", at: world.acme).visitor)
            world.clock.turn(by: .days(31))
            try await world.desk.clean()
            #expect(try await world.isKnown(again))
        }
    }
}

extension World {
    /// Jane reads an article and searches for what isn't there.
    fileprivate func visit() async throws {
        let person = try await identify(.jane, at: acme)
        desk.tracker.track(
            .articleViewed, workspace: acme.workspace.id, session: person.session.id, contact: person.contact.id,
            subject: "an article")
        desk.countSearch("zebra crossing", .english, found: false, contact: person.contact.id, in: snapshot)
        await desk.tracker.flush()
    }

    fileprivate func jane() async throws -> String { try await identify(.jane, at: acme).contact.id }

    fileprivate func counts() async throws -> Int {
        let counts = try await desk.store.read(acme.workspace.id) { try $0.dailyCounts(from: 0, through: 100_000) }
        return counts.filter { $0.kind == .articleViewed }.reduce(0) { $0 + $1.count }
    }

    fileprivate func sessions(of contact: String) async throws -> Int {
        try await desk.store.read(acme.workspace.id) { try $0.sessions(ofContact: contact, limit: 9).count }
    }

    /// Whether a mark could be used now: false while it is kept.
    fileprivate func used(_ mark: String) async throws -> Bool {
        let now = clock.now
        return try await desk.store.write(acme.workspace.id) { try $0.useOnce(mark, until: now + .hours(1), at: now) }
    }

    fileprivate func isKnown(_ visitor: Credential) async throws -> Bool {
        try await desk.store.read(acme.workspace.id) { try $0.visitor(visitor.id) } != nil
    }
}
