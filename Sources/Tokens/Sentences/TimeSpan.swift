/// A length of time in the unit that people would take, whatever the number.
public struct TimeSpan: Sendable, Hashable {
    /// The units that people count time in.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// 1 second.
        case second
        /// 60 seconds.
        case minute
        /// 3,600 seconds.
        case hour
        /// 24 hours.
        case day
        /// 365 days.
        case year

        var seconds: Double {
            switch self {
            case .second: 1
            case .minute: 60
            case .hour: 3600
            case .day: 86400
            case .year: 365 * 86400
            }
        }
    }

    /// How many of the unit, rounded.
    public let count: Int
    /// The largest unit of which there are two.
    public let unit: Unit

    /// The span in its unit.
    ///
    /// - Parameter seconds: Their sign doesn't matter; more than 9999 years count as that.
    public init(_ seconds: Double) {
        let seconds = seconds.isFinite ? min(abs(seconds), TokenLimits.latestTime) : TokenLimits.latestTime
        // From two of a unit on: "90 minutes" says more than "1 hour".
        unit = Unit.allCases.last { seconds >= $0.seconds * 2 } ?? .second
        count = Int((seconds / unit.seconds).rounded())
    }

    /// `second` or `seconds`: the word's name in every language.
    public var word: String { count == 1 ? unit.rawValue : unit.rawValue + "s" }

    /// In English.
    var text: String { "\(count) \(word)" }
}
