package import Domain
import Synchronization

/// A clock that stands still until it is turned.
package final class TestClock: Clock {
    private let moment: Mutex<Timestamp>

    /// 2027-01-15 08:00:00 UTC, the moment of the token vectors.
    package init(_ moment: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)) {
        self.moment = Mutex(moment)
    }

    package var now: Timestamp { moment.withLock { $0 } }

    package func turn(by span: Span) {
        moment.withLock { $0 = $0 + span }
    }
}
