import Desk
import Domain
import JSON
import Store
import TestSupport
import Testing

@Suite("Whoever plays against the rules")
struct HostileUseTests {
    private func question(clientID: String) -> Question {
        Question(clientID: clientID, subject: nil, message: "Where is my invoice?", email: "mallory@example.org")
    }

    @Test("A stranger's requests are taken along, also when the person has used their client ids")
    func takeOverOfOneClientID() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        let own = try await world.desk.ask(question(clientID: "c1"), by: .person(jane), in: world.snapshot)
        let asked = try await world.desk.ask(question(clientID: "c1"), by: .stranger, in: world.snapshot)
        _ = try await world.identify(.jane, visitor: asked.visitor)
        let all = try await world.desk.conversations(of: jane.contact, in: world.snapshot).map(\.conversation.id)
        #expect(Set(all) == [own.conversation.id, asked.conversation.id])
        let again = try await world.desk.ask(question(clientID: "c1"), by: .person(jane), in: world.snapshot)
        #expect(again.conversation.id == own.conversation.id)
    }

    @Test("An identify that was under way when its key was revoked opens no session")
    func identifyBehindRevocation() async throws {
        let world = try await World()
        let former = world.snapshot
        let request = IdentifyRequest(
            widgetID: world.acme.widget.id, token: try world.token(for: .jane, by: world.acme),
            origin: former.originRule.helpCenter)
        _ = try await world.desk.revokeKey(world.acme.key.key.id, in: former.id)
        let refused = await #expect(throws: Problem.self) {
            _ = try await world.desk.identify(request, in: former)
        }
        #expect(refused?.code == "invalid_token" && refused?.reason == "revoked_key")
        #expect(try await world.desk.newestVisitor(in: former) == nil)
    }

    @Test("Where only known people may ask, a browser that asked before neither reads on nor writes on")
    func visitorUnderEnforcement() async throws {
        let world = try await World()
        let asked = try await world.desk.ask(question(clientID: "c1"), by: .stranger, in: world.snapshot)
        try await world.set { $0.enforcement = .enforced }
        #expect(try await world.desk.asker(showing: asked.visitor, in: world.snapshot).contact == nil)
        _ = try await world.identify(.jane, visitor: asked.visitor)
        let jane = try await world.known(.jane)
        #expect(try await world.desk.conversations(of: jane.contact, in: world.snapshot).count == 1)
    }

    @Test("Who tries passwords on many emails from one address waits as well, and nobody else does")
    func manyEmails() async throws {
        let world = try await World()
        func attempt(_ number: Int, from address: String) async -> Problem.Kind? {
            do {
                _ = try await world.desk.signInAgent(
                    email: "agent\(number)@acme.test", password: "x", from: address, in: world.snapshot)
                return nil
            } catch {
                return (error as? Problem)?.kind
            }
        }
        for number in 1...30 { #expect(await attempt(number, from: "10.0.0.1") == .unauthenticated) }
        #expect(await attempt(31, from: "10.0.0.1") == .rateLimited)
        #expect(await attempt(31, from: "10.0.0.2") == .unauthenticated)
    }

    @Test("A sign with an accent on it is no wildcard of a search among people, and a tower of accents is no burden")
    func accents() async throws {
        let world = try await World()
        _ = try await world.known(.jane)
        let tower = "a" + String(repeating: "\u{301}", count: 60_000)
        for query in ["%\u{301}", "_\u{301}", "!\u{301}", tower] {
            let words = SearchText.words(query)
            #expect(words.allSatisfy { $0.unicodeScalars.count <= 100 })
            #expect(try await world.desk.people(words: words, in: world.snapshot).people.isEmpty)
            _ = try await world.desk.inbox(InboxFilter(state: .open, words: words), in: world.snapshot)
        }
        #expect(try await world.desk.people(words: ["j%\u{301}"], in: world.snapshot).people.isEmpty)
    }

    @Test("A name of an attribute is counted by its code points")
    func longAttribute() throws {
        let name = "a" + String(repeating: "\u{301}", count: 1_000)
        #expect(throws: Problem.self) { try AttributeChange([name: true]) }
    }
}
