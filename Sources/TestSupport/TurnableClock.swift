package import Domain
import Synchronization

/// A clock that tests turn.
package final class TurnableClock: Clock {
    private let moment: Mutex<Timestamp>

    /// - Parameter start: 20 November 2026, 12:00 UTC, unless a test needs another.
    package init(_ start: Timestamp = Timestamp(milliseconds: 1_795_176_000_000)) {
        moment = Mutex(start)
    }

    package var now: Timestamp { moment.withLock { $0 } }

    package func turn(by span: Span) {
        moment.withLock { $0 = $0 + span }
    }
}
