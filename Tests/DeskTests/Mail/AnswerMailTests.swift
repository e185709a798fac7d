import Desk
import Domain
import Store
import TestSupport
import Testing

@Suite("Mails to people who haven't read their answer")
struct AnswerMailTests {
    private func withAnswers(isOn: Bool = true, _ body: (World, Postbox) async throws -> Void) async throws {
        let postbox = Postbox()
        try await withWorld(postbox: postbox) { world in
            try await world.desk.change(mailAnswers: isOn, in: world.here)
            try await body(world, postbox)
        }
    }

    private func answer(
        _ text: String, to id: String, in world: World, kind: Answer.Kind = .reply
    ) async throws {
        let answer = Answer(kind: kind, text: text, clientID: world.desk.newID(), seenSequence: 99)
        try await world.desk.answer(answer, to: id, by: world.acme.owner, in: world.here)
    }

    private func wait(_ span: Span = Desk.answerMailDelay, in world: World) async throws {
        world.clock.turn(by: span)
        try await world.runJobs()
    }

    private func read(_ sequence: Int, of id: String, in world: World) async throws {
        try await world.desk.store.write(world.here.id) { try $0.markRead(byContact: sequence, conversation: id) }
    }

    @Test("A proved person gets what the team wrote, and the way to the request, after five minutes and not before")
    func proved() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.ask("Help", subject: "A subject", by: .jane, at: world.acme)
            try await answer("Look <here>.\n\nThen there.", to: asked.id, in: world)
            try await wait(.minutes(4), in: world)
            #expect(postbox.received.isEmpty)
            try await wait(.minutes(1), in: world)
            let mail = try #require(postbox.received.first)
            #expect(mail.to.email == "jane@example.com" && mail.subject == "Acme has answered you")
            #expect(
                mail.text.contains("Look <here>.") && mail.text.contains("https://localhost/en/requests/\(asked.id)"))
            #expect(mail.html?.contains("<p>Look &lt;here&gt;.</p>") == true)
        }
    }

    @Test("What was read needs no mail")
    func read() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await answer("Here.", to: asked.id, in: world)
            try await read(2, of: asked.id, in: world)
            try await wait(in: world)
            #expect(postbox.received.isEmpty)
        }
    }

    @Test("Several answers in a row are one mail; the next comes only when they were read")
    func oneForAll() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            for text in ["One.", "Two.", "Three."] { try await answer(text, to: asked.id, in: world) }
            try await wait(in: world)
            #expect(postbox.received.count == 1)
            #expect(try #require(postbox.received.first).text.contains("Three."))
            try await answer("Four.", to: asked.id, in: world)
            try await wait(in: world)
            #expect(postbox.received.count == 1)
            try await read(5, of: asked.id, in: world)
            try await answer("Five.", to: asked.id, in: world)
            try await wait(in: world)
            let last = try #require(postbox.received.last)
            #expect(postbox.received.count == 2 && last.text.contains("Five.") && !last.text.contains("Four."))
        }
    }

    @Test("To an address that somebody typed goes a link alone: no word of the team's, none of the stranger's")
    func stranger() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.askAsStranger("Buy at evil.test", at: world.acme)
            try await answer("A secret answer.", to: asked.conversation.id, in: world)
            try await wait(in: world)
            let mail = try #require(postbox.received.first)
            let all = mail.subject + mail.text + (mail.html ?? "")
            #expect(mail.to.email == "stranger@example.org" && !all.contains("secret") && !all.contains("evil"))
            #expect(mail.text.contains("/en/requests/\(asked.conversation.id)"))
        }
    }

    @Test("An address that only a revoked key has proved counts as typed")
    func revoked() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await answer("A secret answer.", to: asked.id, in: world)
            _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.here.id)
            try await wait(in: world)
            #expect(try #require(postbox.received.first).text.contains("secret") == false)
        }
    }

    @Test("Notes are the team's, and without the switch nobody is written to")
    func notes() async throws {
        try await withAnswers { world, postbox in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await answer("A note.", to: asked.id, in: world, kind: .note)
            try await wait(in: world)
            #expect(postbox.received.isEmpty)
        }
        try await withAnswers(isOn: false) { world, postbox in
            let asked = try await world.ask("Help", by: .jane, at: world.acme)
            try await answer("Here.", to: asked.id, in: world)
            try await wait(in: world)
            #expect(postbox.received.isEmpty)
        }
    }
}
