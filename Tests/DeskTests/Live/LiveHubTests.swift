import Desk
import Domain
import Synchronization
import TestSupport
import Testing

@Suite("Streams of hints")
struct LiveHubTests {
    private static let unavailable = Problem(.unavailable, "unavailable", retryAfter: 30)
    private static let moment = Timestamp(milliseconds: 1_795_176_000_000)

    private static func agent(_ session: String = "a", address: String = "10.0.0.1") -> Listener {
        Listener(.agent(session: session), workspace: "w", address: address)
    }

    private static func change(_ conversation: String) -> Change {
        Change(workspace: "w", conversation: conversation, contact: nil)
    }

    private final class Knife: Sendable {
        private let cuts = Mutex(0)
        var count: Int { cuts.withLock { $0 } }
        @Sendable func cut() { cuts.withLock { $0 += 1 } }
    }

    @Test("A hint goes to the reader who waits, and waits for the one who comes later")
    func delivers() async throws {
        let hub = LiveHub()
        let stream = try hub.open(for: Self.agent(), at: Self.moment)
        hub.deliver([Self.change("1"), Self.change("2")])
        #expect(await stream.next() == .conversation("1"))
        #expect(await stream.next() == .conversation("2"))
        async let later = stream.next()
        hub.deliver([Self.change("3")])
        #expect(await later == .conversation("3"))
    }

    @Test("A hint that waits already isn't kept a second time")
    func doubled() async throws {
        let hub = LiveHub()
        let stream = try hub.open(for: Self.agent(), at: Self.moment)
        for _ in 0..<100 { hub.deliver([Self.change("1")]) }
        hub.beat()
        hub.beat()
        #expect(await stream.next() == .conversation("1"))
        #expect(await stream.next() == .heartbeat)
        stream.end()
        #expect(await stream.next() == nil)
    }

    @Test("A reader who doesn't read is cut off with a bounded number of hints behind them, and holds up nobody else")
    func slowReader() async throws {
        let hub = LiveHub()
        let knife = Knife()
        let slow = try hub.open(for: Self.agent("slow"), at: Self.moment, cut: knife.cut)
        let quick = try hub.open(for: Self.agent("quick"), at: Self.moment)
        for number in 0..<33 {
            hub.deliver([Self.change("\(number)")])
            #expect(await quick.next() == .conversation("\(number)"))
        }
        #expect(knife.count == 1)
        #expect(await slow.next() == nil)
        #expect(hub.listeners == [Self.agent("quick")])
    }

    @Test("Who is ended while waiting ends at once; who is ended in the midst of a hint is cut off, once")
    func ends() async throws {
        let hub = LiveHub()
        let knife = Knife()
        let waiting = try hub.open(for: Self.agent("waiting"), at: Self.moment, cut: knife.cut)
        let next = Task { await waiting.next() }
        while !waiting.isBeingRead { await Task.yield() }
        hub.end { listener, _ in listener == Self.agent("waiting") }
        #expect(await next.value == nil)
        #expect(knife.count == 0)
        let busy = try hub.open(for: Self.agent("busy"), at: Self.moment, cut: knife.cut)
        hub.close()
        busy.end()
        #expect(knife.count == 1)
        #expect(hub.listeners.isEmpty)
    }

    @Test("A reader whose task is cancelled ends the stream")
    func cancelled() async throws {
        let hub = LiveHub()
        let stream = try hub.open(for: Self.agent(), at: Self.moment)
        let reader = Task { await stream.next() }
        while !stream.isBeingRead { await Task.yield() }
        reader.cancel()
        #expect(await reader.value == nil)
        #expect(hub.listeners.isEmpty)
    }

    @Test("A stream that is let go of without having been read leaves nothing behind")
    func noLeak() throws {
        let hub = LiveHub()
        for _ in 0..<1_000 { _ = try hub.open(for: Self.agent(), at: Self.moment) }
        #expect(hub.listeners.isEmpty)
    }

    @Test("Streams are let go of and ended from many sides at once, and the hub stays whole")
    func manySides() async throws {
        let hub = LiveHub(StreamLimits(ofSession: 10_000, ofAddress: 10_000))
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    guard let stream = try? hub.open(for: Self.agent("\(number)"), at: Self.moment) else { return }
                    if number.isMultiple(of: 2) { _ = await stream.next() }
                }
                group.addTask { hub.deliver([Self.change("\(number)")]) }
            }
            group.addTask {
                for _ in 0..<500 { hub.end { _, _ in true } }
            }
            for _ in 0..<200 { await group.next() }
            hub.close()
        }
        #expect(hub.listeners.isEmpty)
    }

    @Test("A session, an address and the server have so many streams each, and one more when one has ended")
    func caps() throws {
        let hub = LiveHub(StreamLimits(ofSession: 2, ofAddress: 3, ofServer: 4))
        let limited = Problem.rateLimited(retryAfter: 30)
        var open = try (0..<2).map { _ in try hub.open(for: Self.agent("a"), at: Self.moment) }
        #expect(throws: limited) { try hub.open(for: Self.agent("a", address: "10.0.0.2"), at: Self.moment) }
        open.append(try hub.open(for: Self.agent("b"), at: Self.moment))
        #expect(throws: limited) { try hub.open(for: Self.agent("c"), at: Self.moment) }
        open.append(try hub.open(for: Self.agent("c", address: "10.0.0.2"), at: Self.moment))
        #expect(throws: Self.unavailable) {
            try hub.open(for: Self.agent("d", address: "10.0.0.3"), at: Self.moment)
        }
        open.removeFirst()
        #expect(throws: Never.self) { try hub.open(for: Self.agent("a"), at: Self.moment) }
    }

    @Test("A hub that is closed opens nothing any more")
    func closed() throws {
        let hub = LiveHub()
        hub.close()
        #expect(throws: Self.unavailable) { try hub.open(for: Self.agent(), at: Self.moment) }
    }

    @Test("Another workspace's change reaches nobody, whatever the ids")
    func otherWorkspace() async throws {
        let hub = LiveHub()
        let agent = try hub.open(for: Self.agent(), at: Self.moment)
        let person = try hub.open(
            for: Listener(.person(session: "s", contact: "p"), workspace: "w", address: "10.0.0.1"), at: Self.moment)
        hub.deliver([Change(workspace: "other", conversation: "1", contact: "p")])
        hub.beat()
        #expect(await agent.next() == .heartbeat)
        #expect(await person.next() == .heartbeat)
    }
}
