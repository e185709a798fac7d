import JSON

/// What a rule asks of one attribute.
package enum AttributeTest: Sendable, Hashable {
    case equals(RuleValue)
    case differs(RuleValue)
    case isOneOf([RuleValue])
    /// A text within a text, or an element of a list.
    case contains(RuleValue)
    case exists
    case isBelow(RuleValue)
    case isAtMost(RuleValue)
    case isAbove(RuleValue)
    case isAtLeast(RuleValue)

    /// Null counts as absent.
    func holds(_ value: JSONValue) -> Bool {
        guard !value.isNull else { return false }
        switch self {
        case .equals(let wanted): return wanted.compares(with: value) { $0 == .within }
        case .differs(let wanted): return !wanted.compares(with: value) { $0 == .within }
        case .isOneOf(let wanted): return wanted.contains { $0.compares(with: value) { $0 == .within } }
        case .contains(let wanted): return wanted.isContained(in: value)
        case .exists: return true
        case .isBelow(let limit): return limit.compares(with: value) { $0 == .before }
        case .isAtMost(let limit): return limit.compares(with: value) { $0 != .after }
        case .isAbove(let limit): return limit.compares(with: value) { $0 == .after }
        case .isAtLeast(let limit): return limit.compares(with: value) { $0 != .before }
        }
    }
}

/// A value as a rule writes it.
package enum RuleValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case truth(Bool)
    /// From one moment to before another, in milliseconds since 1970: a day lasts from midnight to midnight in UTC.
    case moments(Range<Int>)

    /// Where an attribute's value lies, seen from the rule's.
    enum Side: Sendable {
        case before, within, after
    }

    /// False for values of another kind: the text `"7"` is not the number 7.
    func compares(with value: JSONValue, _ holds: (Side) -> Bool) -> Bool {
        side(of: value).map(holds) ?? false
    }

    private func side(of value: JSONValue) -> Side? {
        switch self {
        case .text(let wanted): value.string.map { $0.isExactly(wanted) ? .within : Self.side($0, of: wanted) }
        case .number(let wanted): value.double.map { $0 == wanted ? .within : $0 < wanted ? .before : .after }
        case .truth(let wanted): value.bool.map { $0 == wanted ? .within : .before }
        case .moments(let range): Timestamp(attribute: value).map { Self.side($0.milliseconds, of: range) }
        }
    }

    private static func side(_ text: String, of wanted: String) -> Side {
        text.utf8.lexicographicallyPrecedes(wanted.utf8) ? .before : .after
    }

    private static func side(_ moment: Int, of range: Range<Int>) -> Side {
        moment < range.lowerBound ? .before : moment < range.upperBound ? .within : .after
    }

    func isContained(in value: JSONValue) -> Bool {
        if let elements = value.array { return elements.contains { compares(with: $0) { $0 == .within } } }
        guard case .text(let wanted) = self, let text = value.string else { return false }
        return wanted.isEmpty || Array(text.utf8).firstRange(of: Array(wanted.utf8)) != nil
    }
}
