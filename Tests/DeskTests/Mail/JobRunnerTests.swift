import Desk
import Domain
import ServiceLifecycle
import Store
import TestSupport
import Testing

@Suite("Work that is done later, and surely")
struct JobRunnerTests {
    private func withTestMail(
        _ failures: [MailFailure] = [], _ body: (World, Postbox) async throws -> Void
    ) async throws {
        let postbox = Postbox()
        for failure in failures { postbox.fail(with: failure) }
        try await withWorld(postbox: postbox) { world in
            try await world.desk.sendTestMail(to: world.acme.owner, language: .english, in: world.here)
            try await body(world, postbox)
        }
    }

    private func state(_ world: World) async throws -> SentMail {
        try #require(try await world.desk.mails(in: world.here).first?.mail)
    }

    @Test("A mail is written with its cause and sent after it")
    func sent() async throws {
        try await withTestMail { world, postbox in
            #expect(postbox.received.isEmpty)
            #expect(try await state(world).state == .waiting)
            try await world.runJobs()
            let mail = try #require(postbox.received.first)
            #expect(
                mail.to.email == "grace@acme.test" && mail.from == MailAddress(email: "help@acme.test", name: "Acme"))
            #expect(mail.subject == "Mail from Acme works" && mail.date == world.clock.now)
            #expect(try await state(world).state == .sent)
            try await world.runJobs()
            #expect(postbox.received.count == 1)
            world.clock.turn(by: .days(31))
            #expect(try await world.desk.mails(in: world.here).isEmpty)
        }
    }

    @Test("What a server can't take now is tried again, later each time, and is the same mail")
    func triedAgain() async throws {
        let failure = MailFailure(.messageRefused, code: 451, reply: "451 Try again later")
        try await withTestMail([failure, failure]) { world, postbox in
            try await world.runJobs()
            #expect(try await state(world).failure == failure && postbox.received.isEmpty)
            try await world.runJobs()
            #expect(try await state(world).attempts == 1)
            world.clock.turn(by: .seconds(13))
            try await world.runJobs()
            #expect(try await state(world).attempts == 2)
            world.clock.turn(by: .seconds(13))
            try await world.runJobs()
            #expect(try await state(world).attempts == 2)
            world.clock.turn(by: .seconds(13))
            try await world.runJobs()
            let mail = try await state(world)
            #expect(mail.state == .sent && mail.attempts == 3 && mail.failure == nil)
            #expect(postbox.received.count == 1)
        }
    }

    @Test("What is refused for good is kept, and sent when somebody says so; twice is once")
    func forGood() async throws {
        let failure = MailFailure(.recipientRefused, code: 550, reply: "550 5.1.1 No such user")
        try await withTestMail([failure]) { world, postbox in
            try await world.runJobs()
            world.clock.turn(by: .days(3))
            try await world.runJobs()
            let line = try #require(try await world.desk.mails(in: world.here).first)
            #expect(line.mail.state == .failed && line.mail.failure == failure && line.mayBeTriedAgain)
            for _ in 0..<2 { try await world.desk.sendAgain(mail: line.mail.id, in: world.here) }
            try await world.runJobs()
            try await world.desk.sendAgain(mail: line.mail.id, in: world.here)
            try await world.runJobs()
            #expect(postbox.received.count == 1)
            await #expect(throws: Problem.notFound) {
                try await world.desk.sendAgain(mail: line.mail.id, in: world.snapshot(world.globex))
            }
        }
    }

    @Test("What fails for a while is given up in the end")
    func givenUp() async throws {
        let failures = Array(repeating: MailFailure(.unreachable), count: 200)
        try await withTestMail(failures) { world, postbox in
            for _ in 0..<60 {
                try await world.runJobs()
                world.clock.turn(by: .minutes(73))
            }
            let mail = try await state(world)
            #expect(mail.state == .failed && mail.attempts > 20 && postbox.received.isEmpty)
        }
    }

    @Test("A stop between sending and noting it sends the same mail again, under the same Message-ID")
    func stopped() async throws {
        try await withTestMail { world, postbox in
            // A process takes the job and sends the mail, and then it is gone: nothing says that it was sent.
            let stopping = Stopping(postbox)
            let dying = Desk(
                store: world.desk.store, vault: try Vault(masterKey: [UInt8](repeating: 7, count: 32)),
                postOffice: PostOffice(sender: stopping, from: postbox.office.from, server: ""), clock: world.clock)
            try await dying.open()
            let letters = try world.letters
            let run = Task { try await dying.runDueJobs(letters) }
            await stopping.hasSent()
            #expect(postbox.received.count == 1)
            try await world.runJobs()
            #expect(postbox.received.count == 1, "its lease holds")
            world.clock.turn(by: Desk.lease)
            try await world.runJobs()
            #expect(postbox.received.count == 2 && Set(postbox.received).count == 1)
            // It wasn't gone after all: what it says now changes nothing.
            stopping.goOn()
            _ = try await run.value
            #expect(try await state(world).attempts == 1)
        }
    }

    @Test("The runner wakes when a job is made, and stops when it is told to")
    func wakes() async throws {
        let postbox = Postbox()
        try await withWorld(postbox: postbox) { world in
            let runner = JobRunner(desk: world.desk, letters: try world.letters, pause: .seconds(86_400))
            let group = ServiceGroup(
                configuration: .init(services: [runner], logger: world.desk.logger))
            async let running: Void = group.run()
            try await world.desk.sendTestMail(to: world.acme.owner, language: .english, in: world.here)
            while postbox.received.isEmpty { await Task.yield() }
            await group.triggerGracefulShutdown()
            try await running
            #expect(try await state(world).state == .sent)
        }
    }

    @Test("Each pause is about twice as long as the one before, an hour at most")
    func backoff() {
        struct Fixed: Randomness {
            let byte: UInt8
            func bytes(_ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }
        }
        let pauses = { (byte: UInt8) in
            [1, 2, 3, 10, 1000].map { Backoff.pause(afterAttempts: $0, randomness: Fixed(byte: byte)).milliseconds }
        }
        #expect(pauses(0) == [8000, 16_000, 32_000, 2_880_000, 2_880_000])
        #expect(pauses(255) == [12_000, 24_000, 48_000, 4_320_000, 4_320_000])
    }
}

/// Sends, and then waits as long as a test likes.
private final class Stopping: MailSender {
    private let postbox: Postbox
    private let sent = AsyncStream.makeStream(of: Void.self)
    private let onward = AsyncStream.makeStream(of: Void.self)

    init(_ postbox: Postbox) {
        self.postbox = postbox
    }

    func send(_ message: MailMessage) async throws(MailFailure) -> String {
        let reply = try await postbox.send(message)
        sent.continuation.finish()
        for await _ in onward.stream {}
        return reply
    }

    func hasSent() async { for await _ in sent.stream {} }
    func goOn() { onward.continuation.finish() }
}
