import Desk
import Domain
import Store
import TestSupport
import Testing

/// `LiveWatch` looks every two seconds: what ends in one look ends within five seconds.
@Suite("A stream ends with its session")
struct StreamEndTests {
    private func isOpen(_ stream: LiveStream, in world: World) async throws -> Bool {
        try await world.desk.endDeadStreams()
        world.desk.live.beat()
        return await stream.next() != nil
    }

    @Test("Signing out ends it, and no other person's")
    func signOut() async throws {
        try await withWorld { world in
            let jane = try await world.identify(.jane)
            let known = try #require(try await world.desk.person(showing: jane.credential, in: world.snapshot))
            let hers = try world.listen(as: known, at: world.acme)
            let his = try world.listen(as: try await world.known(.max), at: world.acme)
            #expect(try await isOpen(hers, in: world))
            try await world.desk.signOut(jane.credential, in: world.snapshot)
            #expect(try await !isOpen(hers, in: world))
            #expect(try await isOpen(his, in: world))
        }
    }

    @Test("Revoking a key ends the streams of its sessions, by this process and by another", arguments: [false, true])
    func revokedKey(fromCommandLine: Bool) async throws {
        try await withWorld { world in
            let there = try world.listen(as: try await world.identify(.jane, at: world.globex), at: world.globex)
            let stream = try world.listen(as: try await world.known(.jane), at: world.acme)
            let key = world.acme.key.key.id
            if fromCommandLine {
                let now = world.clock.now
                try await Store(world.desk.store.database).write(world.acme.workspace.id) { store in
                    _ = try store.setState(.revoked, ofKey: key, at: now)
                    _ = try store.endSessions(openedByKey: key, at: now)
                }
            } else {
                _ = try await world.desk.revokeKey(key, in: world.acme.workspace.id)
            }
            #expect(try await !isOpen(stream, in: world))
            #expect(try await isOpen(there, in: world))
        }
    }

    @Test("A session's end by the clock is the stream's")
    func expired() async throws {
        try await withWorld { world in
            try await world.set { $0.sessionHours = 1 }
            let known = try await world.known(.jane)
            world.clock.turn(by: .minutes(59))
            let stream = try world.listen(as: known, at: world.acme)
            #expect(try await isOpen(stream, in: world))
            world.clock.turn(by: .minutes(1))
            #expect(try await !isOpen(stream, in: world))
        }
    }

    @Test("Who identifies again, or as somebody else, ends the former session's stream", arguments: [true, false])
    func identifiedAgain(isSamePerson: Bool) async throws {
        try await withWorld { world in
            let former = try await world.identify(.jane)
            let known = try #require(try await world.desk.person(showing: former.credential, in: world.snapshot))
            let stream = try world.listen(as: known, at: world.acme)
            _ = try await world.identify(isSamePerson ? .jane : .max, former: former.credential)
            #expect(try await !isOpen(stream, in: world))
        }
    }

    @Test("The team ends somebody's sessions, and with them the stream")
    func endedAtTheDesk() async throws {
        try await withWorld { world in
            let known = try await world.known(.jane)
            let stream = try world.listen(as: known, at: world.acme)
            let now = world.clock.now
            try await world.desk.store.write(world.acme.workspace.id) {
                _ = try $0.endSessions(ofContact: known.contact.id, at: now)
            }
            #expect(try await !isOpen(stream, in: world))
        }
    }

    @Test("A stranger's stream ends when somebody known takes over, and when only known people may ask")
    func visitor() async throws {
        try await withWorld { world in
            func listen() async throws -> (LiveStream, Credential) {
                let asked = try await world.askAsStranger("Hello", at: world.acme)
                let visitor = try #require(asked.visitor)
                let who = Listener.Who.visitor(id: visitor.id, contact: asked.conversation.contactID)
                let listener = Listener(who, workspace: world.acme.workspace.id, address: "10.0.0.1")
                return (try world.desk.live.open(for: listener, at: world.clock.now), visitor)
            }
            let (taken, visitor) = try await listen()
            let (other, _) = try await listen()
            #expect(try await isOpen(taken, in: world))
            _ = try await world.identify(.jane, visitor: visitor)
            #expect(try await !isOpen(taken, in: world))
            #expect(try await isOpen(other, in: world))
            try await world.set { $0.enforcement = .enforced }
            #expect(try await !isOpen(other, in: world))
        }
    }

    @Test("An agent's stream ends with signing out, after twelve hours without work, and after seven days")
    func agent() async throws {
        try await withWorld { world in
            func listen() async throws -> (LiveStream, KnownAgent) {
                let signedIn = try await world.desk.signInAgent(
                    email: "grace@acme.test", password: World.password, from: "10.0.0.1", in: world.snapshot)
                let agent = try #require(
                    try await world.desk.agent(showing: signedIn.credential, in: world.snapshot))
                let listener = Listener.agent(agent.session.id, at: world.acme)
                return (try world.desk.live.open(for: listener, at: world.clock.now), agent)
            }
            let (signedOut, agent) = try await listen()
            let (idle, _) = try await listen()
            #expect(try await isOpen(signedOut, in: world))
            try await world.desk.signOut(agent, in: world.snapshot)
            #expect(try await !isOpen(signedOut, in: world))
            #expect(try await isOpen(idle, in: world))
            world.clock.turn(by: .hours(12))
            #expect(try await !isOpen(idle, in: world))
        }
    }

    @Test(
        "A quarter of an hour is the longest, so that a browser comes back and sees what a lost hint has kept from it")
    func longest() async throws {
        try await withWorld { world in
            let stream = try world.listen(as: try await world.known(.jane), at: world.acme)
            world.clock.turn(by: .seconds(899))
            #expect(try await isOpen(stream, in: world))
            world.clock.turn(by: .seconds(1))
            #expect(try await !isOpen(stream, in: world))
        }
    }

    @Test("More sessions than a statement takes values are looked at all the same")
    func many() async throws {
        try await withWorld(limits: Limits(streams: StreamLimits(ofSession: 2_000, ofAddress: 2_000))) { world in
            let known = try await world.known(.jane)
            let live = try world.listen(as: known, at: world.acme)
            let dead = try (0..<1_100).map { number in
                let who = Listener.Who.person(session: "unknown-\(number)", contact: known.contact.id)
                let listener = Listener(who, workspace: world.acme.workspace.id, address: "10.0.0.1")
                return try world.desk.live.open(for: listener, at: world.clock.now)
            }
            #expect(try await isOpen(live, in: world))
            #expect(world.desk.live.listeners.count == 1)
            #expect(dead.count == 1_100)
        }
    }
}
