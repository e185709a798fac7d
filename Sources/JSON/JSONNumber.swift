/// A JSON number, kept as it was written, so that nothing is lost by rounding.
///
/// Two numbers are equal when they are written alike: `1`, `1.0` and `1e0` are three.
public struct JSONNumber: Sendable, Hashable {
    /// The digits as written, always valid by RFC 8259, section 6.
    public let text: String

    /// Takes a text whose grammar has been checked.
    init(checked text: String) {
        self.text = text
    }

    /// An integer of any size, in its decimal digits.
    public init(_ integer: some BinaryInteger) {
        text = String(integer)
    }

    /// `nil` for infinity and not-a-number, which JSON has no form for.
    public init?(_ double: Double) {
        guard double.isFinite else { return nil }
        text = double.description
    }

    /// The nearest double. A number beyond every double is infinite, a vanishing one zero: it never traps.
    public var double: Double {
        if let integer { return Double(integer) }
        return Double(text) ?? .infinity
    }

    /// The exact value, when the number is written as an integer (no fraction, no exponent) and fits.
    public var integer: Int64? {
        Int64(text)
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}
