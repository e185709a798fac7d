import Desk
import Domain
import Testing

@Suite("Rate limits")
struct RateLimiterTests {
    private let start = Timestamp(milliseconds: 1_800_000_000_000)

    @Test("A burst is allowed, the next is not, and waiting helps")
    func burst() throws {
        let limiter = RateLimiter(5, per: .minutes(1))
        for _ in 1...5 { try limiter.take("a", at: start) }
        let problem = #expect(throws: Problem.self) { try limiter.take("a", at: start) }
        #expect(problem?.retryAfter == 12)
        try limiter.take("a", at: start + .seconds(12))
    }

    @Test("Keys don't share a limit")
    func keys() throws {
        let limiter = RateLimiter(1, per: .minutes(1))
        try limiter.take("a", at: start)
        try limiter.take("b", at: start)
    }

    @Test("A flood of keys is refused rather than let through")
    func closed() throws {
        let limiter = RateLimiter(1, per: .minutes(1), capacity: 3)
        for key in ["a", "b", "c"] { try limiter.take(key, at: start) }
        #expect(throws: Problem.self) { try limiter.take("d", at: start) }
        try limiter.take("d", at: start + .minutes(2))
    }
}
