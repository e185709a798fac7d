import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Asking and answering")
struct AskTests {
    private func question(_ message: String = "Where is my invoice?", clientID: String = "c1") -> Question {
        Question(clientID: clientID, subject: nil, message: message, name: "Mallory", email: "mallory@example.org")
    }

    @Test("A known person's request is verified, and typed names don't replace proved ones")
    func verified() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        let asked = try await world.desk.ask(question(), by: .person(jane), in: world.snapshot)
        #expect(asked.conversation.isVerified)
        #expect(asked.conversation.contactID == jane.contact.id)
        #expect(asked.visitor == nil)
        let contact = try await world.desk.store.read(world.acme.workspace.id) { try $0.contact(jane.contact.id) }
        #expect(contact?.email == "jane@example.com")
    }

    @Test("A stranger's request is not verified, and its browser alone can read it")
    func stranger() async throws {
        let world = try await World()
        let asked = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        #expect(!asked.conversation.isVerified)
        let visitor = try await world.desk.asker(showing: asked.visitor, in: world.snapshot)
        let contact = try #require(visitor.contact)
        #expect(try await world.desk.conversations(of: contact, in: world.snapshot).count == 1)
        let jane = try await world.known(.jane)
        await #expect(throws: Problem.notFound) {
            _ = try await world.desk.thread(asked.conversation.id, of: jane.contact, in: world.snapshot)
        }
    }

    @Test("A stranger who types a known person's email sees nothing of hers")
    func strangerWithKnownEmail() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        _ = try await world.desk.ask(question(), by: .person(jane), in: world.snapshot)
        var forged = question(clientID: "c2")
        forged.email = "jane@example.com"
        let asked = try await world.desk.ask(forged, by: .stranger, in: world.snapshot)
        let visitor = try #require(try await world.desk.asker(showing: asked.visitor, in: world.snapshot).contact)
        #expect(visitor.id != jane.contact.id)
        #expect(try await world.desk.conversations(of: visitor, in: world.snapshot).count == 1)
    }

    @Test("A visitor's thread moves to the person once, by possession of its secret")
    func takeOver() async throws {
        let world = try await World()
        let asked = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        let visitor = try #require(asked.visitor)
        _ = try await world.identify(.jane, visitor: visitor)
        let jane = try await world.known(.jane)
        #expect(try await world.desk.conversations(of: jane.contact, in: world.snapshot).count == 1)
        _ = try await world.identify(.max, visitor: visitor)
        let max = try await world.known(.max)
        #expect(try await world.desk.conversations(of: max.contact, in: world.snapshot).isEmpty)
        #expect(try await world.desk.asker(showing: visitor, in: world.snapshot).contact == nil)
    }

    @Test("A thread taken over stays unverified: it was asked before anyone was proved")
    func takenOverStaysUnverified() async throws {
        let world = try await World()
        let asked = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        _ = try await world.identify(.jane, visitor: asked.visitor)
        let jane = try await world.known(.jane)
        let thread = try await world.desk.thread(asked.conversation.id, of: jane.contact, in: world.snapshot)
        #expect(!thread.conversation.isVerified)
        #expect(thread.messages.map(\.authorID) == [jane.contact.id])
    }

    @Test("A repeated request returns the first answer and asks nothing twice")
    func repeated() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        let first = try await world.desk.ask(question(), by: .person(jane), in: world.snapshot)
        let second = try await world.desk.ask(question(), by: .person(jane), in: world.snapshot)
        #expect(first.conversation.id == second.conversation.id)
        let thread = try await world.desk.thread(first.conversation.id, of: jane.contact, in: world.snapshot)
        #expect(thread.messages.count == 1)
    }

    @Test("A stranger's form sent twice is one request with one credential, also when its first answer was lost")
    func repeatedByStranger() async throws {
        let world = try await World()
        let first = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        let second = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        #expect(second.conversation.id == first.conversation.id)
        #expect(second.visitor == first.visitor)
        #expect(first.isNew && !second.isNew)
        let visitor = try #require(try await world.desk.asker(showing: second.visitor, in: world.snapshot).contact)
        #expect(try await world.desk.conversations(of: visitor, in: world.snapshot).count == 1)
    }

    @Test("Sent twice at the same moment it is one request, too")
    func repeatedAtOnce() async throws {
        let world = try await World()
        let question = question()
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 1...8 {
                group.addTask {
                    try await world.desk.ask(question, by: .stranger, in: world.snapshot).conversation.id
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
    }

    @Test(
        "Who knows a form's id alone gets nothing of it",
        arguments: [
            Question(clientID: "c1", subject: nil, message: "Another message", email: "mallory@example.org"),
            Question(clientID: "c1", subject: nil, message: "Where is my invoice?", email: "eve@example.org"),
            Question(clientID: "c2", subject: nil, message: "Where is my invoice?", email: "mallory@example.org"),
        ])
    func guessedForm(_ guess: Question) async throws {
        let world = try await World()
        var own = question()
        own.name = nil
        let first = try await world.desk.ask(own, by: .stranger, in: world.snapshot)
        let second = try await world.desk.ask(guess, by: .stranger, in: world.snapshot)
        #expect(second.conversation.id != first.conversation.id)
        #expect(second.visitor != first.visitor)
        let other = try await world.desk.ask(own, by: .stranger, in: world.snapshot(world.globex))
        #expect(other.visitor != first.visitor)
    }

    @Test("A form that comes again after its request was taken over opens no door to the person's requests")
    func repeatedAfterTakeOver() async throws {
        let world = try await World()
        let first = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        _ = try await world.identify(.jane, visitor: first.visitor)
        let late = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        #expect(late.conversation.id != first.conversation.id)
        let visitor = try #require(try await world.desk.asker(showing: late.visitor, in: world.snapshot).contact)
        let own = try await world.desk.conversations(of: visitor, in: world.snapshot)
        #expect(own.map(\.conversation.id) == [late.conversation.id])
    }

    @Test("A repeated reply is one message, and a reply opens a closed conversation")
    func reply() async throws {
        let world = try await World()
        let jane = try await world.known(.jane)
        let id = try await world.desk.ask(question(), by: .person(jane), in: world.snapshot).conversation.id
        let now = world.clock.now
        _ = try await world.desk.store.write(world.acme.workspace.id) {
            try $0.setState(.closed, ofConversation: id, at: now)
        }
        for _ in 1...2 {
            _ = try await world.desk.reply(
                "One more thing", clientID: "r1", to: id, by: .person(jane), in: world.snapshot)
        }
        let thread = try await world.desk.thread(id, of: jane.contact, in: world.snapshot)
        #expect(thread.messages.map(\.sequence) == [1, 2])
        #expect(thread.conversation.state == .open)
    }

    @Test("With enforcement nobody unknown can ask")
    func enforced() async throws {
        let world = try await World()
        try await world.set { $0.enforcement = .enforced }
        await #expect(throws: Problem.sessionRequired) {
            _ = try await world.desk.ask(question(), by: .stranger, in: world.snapshot)
        }
    }

    @Test(
        "A form that can't be answered says which field",
        arguments: [
            (Question(clientID: "c", subject: nil, message: "  \n ", email: "a@b.de"), "message"),
            (
                Question(clientID: "c", subject: nil, message: String(repeating: "x", count: 20_001), email: "a@b.de"),
                "message"
            ),
            (Question(clientID: "c", subject: nil, message: "x"), "email"),
            (Question(clientID: "c", subject: nil, message: "x", email: "a@b@c, d@e"), "email"),
            (Question(clientID: "", subject: nil, message: "x", email: "a@b.de"), "clientId"),
            (
                Question(clientID: "c", subject: String(repeating: "x", count: 256), message: "x", email: "a@b.de"),
                "subject"
            ),
        ])
    func badForm(_ question: Question, _ field: String) async throws {
        let world = try await World()
        let problem = try await #require(throws: Problem.self) {
            _ = try await world.desk.ask(question, by: .stranger, in: world.snapshot)
        }
        #expect(problem.field == field)
        #expect(problem.kind == .invalid)
    }
}
