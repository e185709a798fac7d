import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("The inbox")
struct InboxTests {
    @Test("A person's request is listed as verified and waiting, with the person's words")
    func lists() async throws {
        try await withWorld { world in
            let asked = try await world.ask("My invoice is missing", by: .jane, at: world.acme)
            let page = try await world.inbox()
            let entry = try #require(page.entries.first)
            #expect(page.entries.count == 1 && page.openCount == 1 && page.next == nil)
            #expect(entry.conversation.id == asked.id && entry.conversation.isVerified && entry.isWaiting)
            #expect(entry.contact.name == "Jane Doe" && entry.lastMessage?.body == "My invoice is missing")
        }
    }

    @Test("A stranger's request is not verified")
    func stranger() async throws {
        try await withWorld { world in
            _ = try await world.askAsStranger("Who are you?", at: world.acme)
            let entry = try #require(try await world.inbox().entries.first)
            #expect(!entry.conversation.isVerified && !entry.contact.isVerified)
        }
    }

    @Test("Pages follow one another without a hole or a double, also where moments are equal")
    func pages() async throws {
        try await withWorld { world in
            for number in 1...7 { _ = try await world.ask("Question \(number)", by: .jane, at: world.acme) }
            var seen: [String] = []
            var place: InboxPlace?
            repeat {
                let page = try await world.inbox(InboxFilter(state: .open, before: place, limit: 3))
                seen += page.entries.map(\.conversation.id)
                place = page.next
            } while place != nil
            #expect(seen.count == 7 && Set(seen).count == 7)
        }
    }

    @Test(
        "A search finds words of the subject, the name, the email and the id, in any case and order",
        arguments: ["invoice", "INVOICE jane", "jane@example.com", "u-1", "ächzt", "ÄCHZT"])
    func finds(_ query: String) async throws {
        try await withWorld { world in
            _ = try await world.ask("x", subject: "Invoice ächzt", by: .jane, at: world.acme)
            _ = try await world.ask("y", subject: "Something else", by: .omar, at: world.acme)
            let page = try await world.inbox(InboxFilter(state: .open, words: SearchText.words(query)))
            #expect(page.entries.map(\.conversation.subject) == ["Invoice ächzt"])
        }
    }

    @Test(
        "Signs that mean something to a database mean themselves in a search",
        arguments: ["%", "_", "!", "'", "\\", "%%"])
    func signs(_ query: String) async throws {
        try await withWorld { world in
            _ = try await world.ask("x", subject: "Plain", by: .jane, at: world.acme)
            _ = try await world.ask("x", subject: "A \(query) B", by: .omar, at: world.acme)
            let page = try await world.inbox(InboxFilter(state: .open, words: SearchText.words(query)))
            #expect(page.entries.map(\.conversation.subject) == ["A \(query) B"])
        }
    }

    @Test("Another workspace's requests are in nobody else's inbox")
    func workspaces() async throws {
        try await withWorld { world in
            let theirs = try await world.ask("Secret of Globex", by: .jane, at: world.globex)
            #expect(try await world.inbox().entries.isEmpty)
            await #expect(throws: Problem.notFound) {
                try await world.desk.teamThread(theirs.id, in: world.snapshot(world.acme))
            }
        }
    }
}

@Suite("Answering")
struct AnswerTests {
    @Test("The person reads a reply with the agent's name, and nothing is owed any more")
    func reply() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await world.answer("Here it is", to: asked)
            let jane = try await world.identify(.jane, at: world.acme)
            let thread = try await world.desk.thread(asked.id, of: jane.contact, in: world.snapshot(world.acme))
            #expect(thread.messages.map(\.body) == ["Help", "Here it is"])
            #expect(thread.names[thread.messages[1].authorID] == "Grace")
            #expect(try await world.desk.unreadAnswers(of: jane.contact, in: world.snapshot(world.acme)) == 1)
            #expect(try await world.inbox().entries.first?.isWaiting == false)
        }
    }

    @Test("A note is the team's alone and answers nothing")
    func note() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await world.answer("She is angry", to: asked, kind: .note)
            let snapshot = world.snapshot(world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            let theirs = try await world.desk.thread(asked.id, of: jane.contact, in: snapshot)
            #expect(theirs.messages.map(\.body) == ["Help"])
            #expect(try await world.desk.unreadAnswers(of: jane.contact, in: snapshot) == 0)
            let ours = try await world.desk.teamThread(asked.id, in: snapshot)
            #expect(ours.messages.map(\.author) == [.contact, .note])
            let entry = try #require(try await world.inbox().entries.first)
            #expect(entry.isWaiting && entry.lastMessage?.body == "Help")
        }
    }

    @Test("A form sent twice is one reply")
    func twice() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let first = try await world.answer("Once", to: asked, clientID: "same")
            let second = try await world.answer("Once", to: asked, clientID: "same")
            #expect(first == second)
            let thread = try await world.desk.teamThread(asked.id, in: world.snapshot(world.acme))
            #expect(thread.messages.count == 2)
        }
    }

    @Test("Nobody replies past a message that they have not seen, and a note may be kept all the same")
    func unread() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let jane = try await world.identify(.jane, at: world.acme)
            _ = try await world.desk.reply(
                "It works again", clientID: "c", to: asked.id, by: .person(jane), in: snapshot)
            await #expect(throws: Problem(.conflict, "unread_message")) {
                try await world.answer("Have you tried …", to: asked, seen: 1)
            }
            let thread = try await world.desk.teamThread(asked.id, in: snapshot)
            #expect(thread.messages.count == 2)
            try await world.answer("To do", to: asked, kind: .note, seen: 1)
            try await world.answer("Good to hear", to: asked, seen: 2)
        }
    }

    @Test(
        "An empty, blank or much too long message is refused by its field",
        arguments: ["", "  \n ", String(repeating: "a", count: 20_001)])
    func refuses(_ text: String) async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            let problem = await #expect(throws: Problem.self) { try await world.answer(text, to: asked) }
            #expect(problem?.kind == .invalid && problem?.field == "message")
        }
    }
}

@Suite("Closing and assigning")
struct TriageTests {
    @Test("A closed request leaves the open ones, and the person's next message opens it again")
    func closes() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await world.desk.close(asked.id, in: snapshot)
            #expect(try await world.inbox().entries.isEmpty)
            #expect(try await world.inbox(InboxFilter(state: .closed)).entries.count == 1)
            let jane = try await world.identify(.jane, at: world.acme)
            _ = try await world.desk.reply("One more", clientID: "c", to: asked.id, by: .person(jane), in: snapshot)
            #expect(try await world.inbox().entries.map(\.isWaiting) == [true])
            try await world.desk.close(asked.id, in: snapshot)
            try await world.desk.reopen(asked.id, in: snapshot)
            #expect(try await world.inbox().entries.count == 1)
        }
    }

    @Test("Sending and closing is one act")
    func sendAndClose() async throws {
        try await withWorld { world in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await world.answer("Done", to: asked, closes: true)
            let entry = try #require(try await world.inbox(InboxFilter(state: .closed)).entries.first)
            #expect(entry.lastMessage?.body == "Done")
        }
    }

    @Test("A request is assigned to the team's agents only, and to nobody again")
    func assigns() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await world.desk.assign(asked.id, to: world.acme.owner.id, in: snapshot)
            #expect(try await world.inbox().entries.first?.assigneeName == "Grace")
            await #expect(throws: Problem.field("agent", "unknown_agent")) {
                try await world.desk.assign(asked.id, to: world.globex.owner.id, in: snapshot)
            }
            try await world.desk.assign(asked.id, to: nil, in: snapshot)
            #expect(try await world.inbox().entries.first?.assigneeName == nil)
        }
    }

    @Test("Another workspace's request can't be closed, reopened, assigned or answered")
    func workspaces() async throws {
        try await withWorld { world in
            let snapshot = world.snapshot(world.acme)
            let theirs = try await world.ask("Help", by: .jane, at: world.globex)
            await #expect(throws: Problem.notFound) { try await world.desk.close(theirs.id, in: snapshot) }
            await #expect(throws: Problem.notFound) { try await world.desk.reopen(theirs.id, in: snapshot) }
            await #expect(throws: Problem.notFound) { try await world.desk.assign(theirs.id, to: nil, in: snapshot) }
            await #expect(throws: Problem.notFound) { try await world.answer("Mine", to: theirs) }
            let thread = try await world.desk.teamThread(theirs.id, in: world.snapshot(world.globex))
            #expect(thread.messages.count == 1 && thread.conversation.state == .open)
        }
    }
}

extension World {
    func inbox(_ filter: InboxFilter = InboxFilter(state: .open)) async throws -> InboxPage {
        try await desk.inbox(filter, in: snapshot(acme))
    }

    @discardableResult
    func answer(
        _ text: String, to conversation: Conversation, kind: Answer.Kind = .reply, clientID: String? = nil,
        seen: Int = 1, closes: Bool = false
    ) async throws -> Message {
        try await desk.answer(
            Answer(kind: kind, text: text, clientID: clientID ?? desk.newID(), seenSequence: seen, closes: closes),
            to: conversation.id, by: acme.owner, in: snapshot(acme))
    }
}
