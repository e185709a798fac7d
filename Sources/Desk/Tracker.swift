package import Domain
import Logging
import ServiceLifecycle
import Store
import Synchronization

/// Analytics in nobody's way: what happens is buffered and written in batches. At most half a second of it is lost when
/// the power goes; nothing that a person was promised passes through here.
package final class Tracker: Service, Sendable {
    private struct Buffer {
        var events: [(workspace: String, event: Event)] = []
        var counts: [Count: Int] = [:]
        var attempts: [(workspace: String, attempt: IdentifyAttempt)] = []
        var keyUses: [KeyUse: Int] = [:]
        var visits: [Visit: Int] = [:]
        var seen: [Sighting: Timestamp] = [:]
        var apiKeys: [APIKeyUse: Timestamp] = [:]
        var searches: [Search: SearchTally] = [:]
        var lost = 0

        var workspaces: Set<String> {
            Set(
                events.map(\.workspace) + attempts.map(\.workspace) + counts.keys.map(\.workspace)
                    + keyUses.keys.map(\.workspace) + visits.keys.map(\.workspace) + seen.keys.map(\.workspace)
                    + apiKeys.keys.map(\.workspace) + searches.keys.map(\.workspace))
        }
    }

    private struct Count: Hashable {
        let workspace: String
        let tally: Tally
    }

    private struct KeyUse: Hashable {
        let workspace: String
        let key: String
        let origin: String
    }

    private struct Visit: Hashable {
        let workspace: String
        let origin: String
        let day: Int
        let arrival: Arrival
    }

    private struct Search: Hashable {
        let workspace: String
        let language: Language
        let folded: String
        let day: Int
    }

    private struct Sighting: Hashable {
        let workspace: String
        let session: String
    }

    private struct APIKeyUse: Hashable {
        let workspace: String
        let key: String
    }

    /// A bound on memory: what comes faster than the disk takes it is counted and dropped.
    private static let capacity = 50_000
    private static let keptAttempts = 1_000
    /// So many events are written without waiting for more: a rush comes to the disk in small pieces, and a request
    /// that writes meanwhile never waits behind a large one.
    private static let enough = 100

    private let buffer = Mutex(Buffer())
    private let (writings, mayWrite) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    private let store: Store
    private let clock: any Clock
    private let randomness: any Randomness
    private let logger: Logger
    private let pause: Duration

    init(
        store: Store, clock: any Clock, randomness: any Randomness, logger: Logger,
        pause: Duration = .milliseconds(500)
    ) {
        self.store = store
        self.clock = clock
        self.randomness = randomness
        self.logger = logger
        self.pause = pause
    }

    package func track(
        _ kind: Event.Kind, workspace: String, session: String? = nil, contact: String? = nil, subject: String? = nil,
        data: String? = nil
    ) {
        let now = clock.now
        let event = Event(
            id: Identifier.make(at: now, randomness: randomness), kind: kind, sessionID: session, contactID: contact,
            subject: subject, data: data, at: now)
        let isEnough = buffer.withLock { buffer in
            guard buffer.events.count < Self.capacity else {
                buffer.lost += 1
                return false
            }
            buffer.events.append((workspace, event))
            return buffer.events.count.isMultiple(of: Self.enough)
        }
        if isEnough { mayWrite.yield() }
    }

    /// Counts what has a row of its own elsewhere, as a session has, so that it isn't written twice.
    package func count(_ kind: Event.Kind, workspace: String) {
        let count = Count(workspace: workspace, tally: Tally(kind: kind, subject: "", day: clock.now.day))
        buffer.withLock { $0.counts[count, default: 0] += 1 }
    }

    package func note(_ attempt: IdentifyAttempt, workspace: String) {
        buffer.withLock { buffer in
            guard buffer.attempts.count < Self.keptAttempts else { return }
            buffer.attempts.append((workspace, attempt))
        }
    }

    package func countUse(ofKey key: String, origin: String, workspace: String) {
        buffer.withLock { $0.keyUses[KeyUse(workspace: workspace, key: key, origin: origin), default: 0] += 1 }
    }

    /// Counts how somebody came. Its origin is one that the rule admits: nobody fills the memory with made-up ones.
    package func count(_ arrival: Arrival, from origin: SiteOrigin, workspace: String) {
        let visit = Visit(workspace: workspace, origin: origin.text, day: clock.now.day, arrival: arrival)
        buffer.withLock { buffer in
            guard buffer.visits.count < Self.capacity || buffer.visits[visit] != nil else { return }
            buffer.visits[visit, default: 0] += 1
        }
    }

    /// Adds to what is known of a question.
    package func count(_ tally: SearchTally, workspace: String) {
        let search = Search(
            workspace: workspace, language: tally.language, folded: tally.folded, day: clock.now.day)
        buffer.withLock { buffer in
            guard buffer.searches.count < Self.capacity || buffer.searches[search] != nil else { return }
            if buffer.searches[search]?.add(tally) == nil { buffer.searches[search] = tally }
        }
    }

    /// Notes that a session was shown: at most once a minute each, so that a page's many requests are one write.
    package func see(_ session: Session, workspace: String) {
        let now = clock.now
        guard session.seenAt + .minutes(1) <= now else { return }
        buffer.withLock { buffer in
            guard buffer.seen.count < Self.capacity else { return }
            buffer.seen[Sighting(workspace: workspace, session: session.id)] = now
        }
    }

    /// Notes that a program's key was used: at most once a minute each.
    package func noteUse(of key: APIKey, workspace: String) {
        let now = clock.now
        if let last = key.lastUsedAt, now < last + .minutes(1) { return }
        buffer.withLock { $0.apiKeys[APIKeyUse(workspace: workspace, key: key.id)] = now }
    }

    package func run() async throws {
        async let _ = tick()
        for await _ in writings { await flush() }
    }

    /// What is little is written after a pause, and what is left at the end.
    private func tick() async {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: self.pause) }
            mayWrite.yield()
        }
        mayWrite.finish()
    }

    /// Writes what is buffered. What the database refuses is logged and lost: analytics never hold anything up.
    package func flush() async {
        let batch = buffer.withLock { buffer in
            defer { buffer = Buffer() }
            return buffer
        }
        if batch.lost > 0 { logger.warning("analytics events dropped", metadata: ["count": "\(batch.lost)"]) }
        for workspace in batch.workspaces { await write(batch, of: workspace) }
    }

    private func write(_ batch: Buffer, of workspace: String) async {
        let events = batch.events.filter { $0.workspace == workspace }.map(\.event)
        let attempts = batch.attempts.filter { $0.workspace == workspace }.map(\.attempt)
        let uses = batch.keyUses.filter { $0.key.workspace == workspace }
        let visits = Self.visits(batch.visits.filter { $0.key.workspace == workspace })
        let seen = batch.seen.filter { $0.key.workspace == workspace }.map { ($0.key.session, $0.value) }
        let apiKeys = batch.apiKeys.filter { $0.key.workspace == workspace }.map { ($0.key.key, $0.value) }
        let counted = batch.counts.filter { $0.key.workspace == workspace }.map { ($0.key.tally, $0.value) }
        let counts = Dictionary(counted, uniquingKeysWith: +)
        let searches = batch.searches.filter { $0.key.workspace == workspace }
        let now = clock.now
        do {
            try await store.write(workspace) { store in
                try events.forEach(store.insert)
                try Self.counts(of: events).merging(counts, uniquingKeysWith: +).forEach {
                    try store.count($0.kind, subject: $0.subject, day: $0.day, by: $1)
                }
                try attempts.forEach(store.insert)
                if !attempts.isEmpty { try store.trimAttempts(keeping: Self.keptAttempts) }
                for (use, count) in uses {
                    try store.countUses(count, ofKey: use.key, origin: use.origin, lastAt: now)
                }
                for (day, visits) in visits { try store.count(visits, day: day) }
                for (search, tally) in searches { try store.count(tally, day: search.day) }
                for (session, moment) in seen { try store.markSeen(session: session, at: moment) }
                for (key, moment) in apiKeys { try store.markUsed(apiKey: key, at: moment) }
            }
        } catch {
            logger.error("analytics could not be written", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Days' counts by origin, each origin's together.
    private static func visits(_ counts: [Visit: Int]) -> [(day: Int, visits: OriginVisits)] {
        var days: [Int: [String: [Arrival: Int]]] = [:]
        for (visit, count) in counts {
            days[visit.day, default: [:]][visit.origin, default: [:]][visit.arrival] = count
        }
        return days.flatMap { day, origins in
            origins.map { origin, counts in
                let visits = OriginVisits(
                    origin: origin, identified: counts[.identified] ?? 0, anonymous: counts[.anonymous] ?? 0,
                    refused: counts[.refused] ?? 0)
                return (day, visits)
            }
        }
    }

    private struct Tally: Hashable {
        let kind: Event.Kind
        let subject: String
        let day: Int
    }

    /// Every event counts for its kind; article views and vain searches also for their article or words.
    private static func counts(of events: [Event]) -> [Tally: Int] {
        var counts: [Tally: Int] = [:]
        for event in events {
            counts[Tally(kind: event.kind, subject: "", day: event.at.day), default: 0] += 1
            if event.kind == .articleViewed || event.kind == .searchedInVain, let subject = event.subject {
                counts[Tally(kind: event.kind, subject: subject, day: event.at.day), default: 0] += 1
            }
        }
        return counts
    }
}
