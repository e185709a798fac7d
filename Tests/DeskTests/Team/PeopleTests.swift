import Desk
import Domain
import JSON
import TestSupport
import Testing

@Suite("People")
struct PeopleTests {
    @Test("Everyone identified and every stranger who asked is listed, newest first, page by page")
    func lists() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            _ = try await world.identify(.jane, at: world.acme)
            world.clock.turn(by: .seconds(1))
            _ = try await world.askAsStranger("Hello", at: world.acme)
            world.clock.turn(by: .seconds(1))
            _ = try await world.identify(.omar, at: world.acme)
            let first = try await world.desk.people(limit: 2, in: snapshot)
            #expect(first.people.map(\.email) == ["omar@example.com", "stranger@example.org"])
            let second = try await world.desk.people(before: first.next, limit: 2, in: snapshot)
            #expect(second.people.map(\.email) == ["jane@example.com"] && second.next == nil)
        }
    }

    @Test("A stranger whose requests a person has taken along is listed no more")
    func takenOver() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let asked = try await world.askAsStranger("Hello", at: world.acme)
            _ = try await world.desk.identify(
                IdentifyRequest(
                    widgetID: world.acme.widget.id, token: try world.token(for: .jane, by: world.acme),
                    visitor: asked.visitor, origin: snapshot.originRule.helpCenter),
                in: snapshot)
            #expect(try await world.desk.people(in: snapshot).people.map(\.name) == ["Jane Doe"])
        }
    }

    @Test("A search finds people by name, email and id", arguments: ["jane", "DOE", "jane@", "u-1"])
    func finds(_ query: String) async throws {
        try await withWorld { world in
            _ = try await world.identify(.jane, at: world.acme)
            _ = try await world.identify(.omar, at: world.acme)
            let page = try await world.desk.people(words: SearchText.words(query), in: world.snapshot(world.acme))
            #expect(page.people.map(\.name) == ["Jane Doe"])
        }
    }

    @Test("A profile holds what tokens said, sessions, requests and events")
    func profile() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            await world.desk.tracker.flush()
            let profile = try await world.desk.profile(asked.contactID, language: .english, in: snapshot)
            #expect(profile.contact.userId == "u-1" && profile.contact.isVerified)
            #expect(profile.contact.signedAttributes["plan"]?.string == "pro")
            #expect(profile.sessions.count == 1 && profile.conversations.map(\.id) == [asked.id])
            #expect(Set(profile.events.map(\.kind)) == [.requestOpened])
        }
    }

    @Test("A session that the team ends is over at once; another person's id beside it changes nothing")
    func endsSession() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            let omar = try await world.identify(.omar, at: world.acme)
            await #expect(throws: Problem.notFound) {
                try await world.desk.endSession(jane.session.id, of: omar.contact.id, in: snapshot)
            }
            await #expect(throws: Problem.notFound) {
                try await world.desk.endSession(
                    jane.session.id, of: jane.contact.id, in: world.snapshot(world.globex))
            }
            let before = try await world.desk.profile(jane.contact.id, language: .english, in: snapshot)
            #expect(before.sessions.map { $0.isLive(at: world.clock.now) } == [true])
            try await world.desk.endSession(jane.session.id, of: jane.contact.id, in: snapshot)
            let after = try await world.desk.profile(jane.contact.id, language: .english, in: snapshot)
            #expect(after.sessions.map { $0.isLive(at: world.clock.now) } == [false])
        }
    }

    @Test("Another workspace's person is unknown")
    func workspaces() async throws {
        try await withWorld { world in
            let jane = try await world.identify(.jane, at: world.globex)
            #expect(try await world.desk.people(in: world.snapshot(world.acme)).people.isEmpty)
            await #expect(throws: Problem.notFound) {
                try await world.desk.profile(jane.contact.id, language: .english, in: world.snapshot(world.acme))
            }
        }
    }
}
