/// A moment: milliseconds since 1970 UTC. Stored, compared and sent as this integer; formatted only at the edge.
package struct Timestamp: Sendable, Hashable, Comparable {
    package let milliseconds: Int

    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// Seconds since 1970, as tokens count them.
    package var seconds: Double { Double(milliseconds) / 1000 }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package static func + (moment: Timestamp, span: Span) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds + span.milliseconds)
    }

    package static func - (moment: Timestamp, span: Span) -> Timestamp {
        Timestamp(milliseconds: moment.milliseconds - span.milliseconds)
    }

    /// The UTC day as a number since 1970, the unit of roll-ups.
    package var day: Int { milliseconds / Span.days(1).milliseconds }
}

/// A length of time.
package struct Span: Sendable, Hashable, Comparable {
    package let milliseconds: Int

    package static func milliseconds(_ count: Int) -> Span { Span(milliseconds: count) }
    package static func seconds(_ count: Int) -> Span { Span(milliseconds: count * 1000) }
    package static func minutes(_ count: Int) -> Span { seconds(count * 60) }
    package static func hours(_ count: Int) -> Span { minutes(count * 60) }
    package static func days(_ count: Int) -> Span { hours(count * 24) }

    package var inSeconds: Int { milliseconds / 1000 }

    package static func < (left: Span, right: Span) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

/// Where time comes from. Passed in everywhere, so that tests can turn it.
package protocol Clock: Sendable {
    var now: Timestamp { get }
}
