/// How long to wait after so many attempts: ten seconds, then twice as long each time, an hour at most. A fifth more or
/// less by chance, so that what failed together doesn't come back together.
package enum Backoff {
    static let first = Span.seconds(10)
    static let longest = Span.hours(1)

    package static func pause(afterAttempts attempts: Int, randomness: some Randomness) -> Span {
        let doublings = min(max(attempts, 1) - 1, 20)
        let pause = min(first.milliseconds << doublings, longest.milliseconds)
        let chance = Int(randomness.bytes(1)[0])
        return .milliseconds(pause * 4 / 5 + pause * 2 / 5 * chance / 255)
    }
}
