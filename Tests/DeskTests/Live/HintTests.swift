import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Who hears of what")
struct HintTests {
    @Test(
        "A question, an answer, a note, closing and assigning are heard by the team; a person hears what they may know")
    func whoHears() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let team = try world.desk.live.open(for: .agent("session", at: world.acme), at: world.clock.now)
            let jane = try world.listen(as: try await world.identify(.jane, at: world.acme), at: world.acme)
            let omar = try world.listen(as: try await world.identify(.omar, at: world.acme), at: world.acme)
            func heard() async -> [Bool] {
                world.desk.live.beat()
                return [await team.hears(asked.id), await jane.hears(asked.id), await omar.hears(asked.id)]
            }
            try await world.answer("Here it is", to: asked)
            #expect(await heard() == [true, true, false])
            try await world.answer("A note", to: asked, kind: .note)
            #expect(await heard() == [true, false, false])
            try await world.desk.assign(asked.id, to: world.acme.owner.id, in: world.snapshot)
            #expect(await heard() == [true, false, false])
            try await world.desk.close(asked.id, in: world.snapshot)
            #expect(await heard() == [true, true, false])
            try await world.desk.close(asked.id, in: world.snapshot)
            #expect(await heard() == [false, false, false])
        }
    }

    @Test("A new request is heard by its own workspace's team, and by nobody of another's")
    func workspaces() async throws {
        try await withWorld { world in
            let here = try world.desk.live.open(for: .agent("one", at: world.acme), at: world.clock.now)
            let there = try world.desk.live.open(for: .agent("two", at: world.globex), at: world.clock.now)
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            world.desk.live.beat()
            #expect(await here.hears(asked.id))
            #expect(await !there.hears(asked.id))
        }
    }

    @Test("What isn't done after all isn't heard of")
    func rolledBack() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let team = try world.desk.live.open(for: .agent("session", at: world.acme), at: world.clock.now)
            let now = world.clock.now
            await #expect(throws: Problem.notFound) {
                try await world.desk.store.write(world.acme.workspace.id) { store in
                    _ = try store.setState(.closed, ofConversation: asked.id, at: now)
                    throw Problem.notFound
                }
            }
            world.desk.live.beat()
            #expect(await !team.hears(asked.id))
        }
    }

    @Test("What a stranger asked is heard of by the person who takes it over")
    func takenOver() async throws {
        try await withWorld { world in
            let asked = try await world.askAsStranger("Hello", at: world.acme)
            let jane = try world.listen(as: try await world.known(.jane), at: world.acme)
            _ = try await world.identify(.jane, visitor: asked.visitor)
            world.desk.live.beat()
            #expect(await jane.hears(asked.conversation.id))
        }
    }

    @Test("Lesson 28: hints that are lost, doubled and out of order lose no message and double none")
    func anyOrder() async throws {
        try await withWorld { world in
            let asked = try await world.ask("1", by: .jane, at: world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            let stream = try world.listen(as: jane, at: world.acme)
            var seen: [String] = []
            var after = 0
            for number in 2...9 {
                try await world.answer("\(number)", to: asked, seen: number - 1)
                guard number.isMultiple(of: 3) else { continue }
                let hint = Change(
                    workspace: world.acme.workspace.id, conversation: asked.id, contact: jane.contact.id)
                world.desk.live.deliver([hint, hint])
                world.desk.live.beat()
                while await stream.next() != .heartbeat {
                    let thread = try await world.desk.thread(
                        asked.id, of: jane.contact, after: after, in: world.snapshot)
                    seen += thread.messages.map(\.body)
                    after = thread.messages.last?.sequence ?? after
                }
            }
            #expect(seen == (1...9).map(String.init))
        }
    }
}

extension LiveStream {
    /// Whether a hint about this conversation has come since the last heartbeat. Beat first.
    func hears(_ conversation: String) async -> Bool {
        var hasHeard = false
        while let hint = await next(), hint != .heartbeat { hasHeard = hasHeard || hint == .conversation(conversation) }
        return hasHeard
    }
}

extension Listener {
    static func agent(_ session: String, at founded: Founded) -> Listener {
        Listener(.agent(session: session), workspace: founded.workspace.id, address: "10.0.0.1")
    }
}

extension World {
    func listen(as person: KnownPerson, at founded: Founded) throws -> LiveStream {
        let who = Listener.Who.person(session: person.session.id, contact: person.contact.id)
        return try desk.live.open(
            for: Listener(who, workspace: founded.workspace.id, address: "10.0.0.1"), at: clock.now)
    }
}
