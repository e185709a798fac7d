package import Domain
import Synchronization

/// So many per span for each key (an address, a session). The generic cell rate algorithm: one moment per key, no
/// timers; a full burst is allowed at once and refills evenly.
package final class RateLimiter: Sendable {
    private let spacing: Double
    private let burst: Double
    private let capacity: Int
    /// For each key the moment (in milliseconds) at which its burst is whole again.
    private let filled = Mutex<[String: Double]>([:])

    /// - Parameter count: how many are allowed in `span`; 0 or fewer means no limit.
    package init(_ count: Int, per span: Span, capacity: Int = 100_000) {
        spacing = count > 0 ? Double(span.milliseconds) / Double(count) : 0
        burst = Double(span.milliseconds)
        self.capacity = capacity
    }

    /// Takes one, or throws when there is none left.
    package func take(_ key: String, at moment: Timestamp) throws(Problem) {
        guard spacing > 0 else { return }
        let now = Double(moment.milliseconds)
        let wait = filled.withLock { filled -> Double in
            makeRoom(in: &filled, now: now)
            // Fails closed: a flood from more keys than fit is refused rather than let through.
            guard filled[key] != nil || filled.count < capacity else { return burst }
            let next = max(filled[key] ?? now, now) + spacing
            guard next - now <= burst else { return next - now - burst }
            filled[key] = next
            return 0
        }
        guard wait <= 0 else { throw Problem.rateLimited(retryAfter: max(1, Int((wait / 1000).rounded(.up)))) }
    }

    private func makeRoom(in filled: inout [String: Double], now: Double) {
        guard filled.count >= capacity else { return }
        filled = filled.filter { $0.value > now }
    }
}

/// All limits of the server, in one place.
package struct Limits: Sendable {
    package let identify: RateLimiter
    package let messages: RateLimiter
    package let search: RateLimiter
    /// What is asked at every key while somebody types.
    package let answers: RateLimiter
    /// The widget's first page.
    package let home: RateLimiter
    package let events: RateLimiter
    /// Whether articles helped.
    package let votes: RateLimiter
    /// Pictures and files of articles, for each agent.
    package let uploads: RateLimiter
    package let inspector: RateLimiter
    /// Addresses of key sets that an administrator has fetched by hand.
    package let keySets: RateLimiter
    package let login: RateLimiter
    /// Whatever the email: one address neither tries a password on everybody nor fills the table of `login`.
    package let loginAddress: RateLimiter
    /// Each API key's requests.
    package let api: RateLimiter
    /// Requests to the API without a key that holds, of one address.
    package let apiRefusals: RateLimiter
    /// Passwords tried at a closed help centre's door, for each address.
    package let door: RateLimiter
    /// Links to sign in with, asked for from one address …
    package let linksOfAddress: RateLimiter
    /// … and for one mailbox, whoever asks.
    package let linksOfMailbox: RateLimiter
    /// Mails by which an administrator tries whether sending works.
    package let testMails: RateLimiter
    package let streams: StreamLimits

    package init(
        identifyPerMinute: Int = 20, messagesPerMinute: Int = 20, searchPerMinute: Int = 60,
        answersPerMinute: Int = 240, homePerMinute: Int = 240, eventsPerMinute: Int = 120, votesPerMinute: Int = 20,
        uploadsPerMinute: Int = 60, inspectorPerMinute: Int = 10, keySetsPerMinute: Int = 10,
        loginsPerQuarterHour: Int = 5, loginsOfAddressPerQuarterHour: Int = 30, apiPerMinute: Int = 600,
        apiRefusalsPerMinute: Int = 120, doorPerQuarterHour: Int = 10, linksOfAddressPerQuarterHour: Int = 10,
        linksOfMailboxPerQuarterHour: Int = 3, testMailsPerQuarterHour: Int = 10,
        streams: StreamLimits = StreamLimits()
    ) {
        identify = RateLimiter(identifyPerMinute, per: .minutes(1))
        messages = RateLimiter(messagesPerMinute, per: .minutes(1))
        search = RateLimiter(searchPerMinute, per: .minutes(1))
        answers = RateLimiter(answersPerMinute, per: .minutes(1))
        home = RateLimiter(homePerMinute, per: .minutes(1))
        events = RateLimiter(eventsPerMinute, per: .minutes(1))
        votes = RateLimiter(votesPerMinute, per: .minutes(1))
        uploads = RateLimiter(uploadsPerMinute, per: .minutes(1))
        inspector = RateLimiter(inspectorPerMinute, per: .minutes(1))
        keySets = RateLimiter(keySetsPerMinute, per: .minutes(1))
        login = RateLimiter(loginsPerQuarterHour, per: .minutes(15))
        loginAddress = RateLimiter(loginsOfAddressPerQuarterHour, per: .minutes(15))
        api = RateLimiter(apiPerMinute, per: .minutes(1))
        apiRefusals = RateLimiter(apiRefusalsPerMinute, per: .minutes(1))
        door = RateLimiter(doorPerQuarterHour, per: .minutes(15))
        self.streams = streams
        linksOfAddress = RateLimiter(linksOfAddressPerQuarterHour, per: .minutes(15))
        linksOfMailbox = RateLimiter(linksOfMailboxPerQuarterHour, per: .minutes(15))
        testMails = RateLimiter(testMailsPerQuarterHour, per: .minutes(15))
    }
}
