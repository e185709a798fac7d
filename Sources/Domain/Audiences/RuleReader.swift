extension AudienceRule {
    package static let longest = 2000
    static let deepest = 16
    static let mostTests = 100

    /// Reads a rule.
    /// - Throws: `RuleError` with the first thing that is wrong and its place.
    package init(_ text: String) throws(RuleError) {
        guard text.unicodeScalars.count <= Self.longest else { throw RuleError(.tooLong) }
        let words = try RuleWords.of(text)
        guard !words.isEmpty else { throw RuleError(.empty) }
        var reader = RuleReader(words: words, end: text.count + 1)
        self = try reader.rule()
    }
}

/// Puts the words of a rule together, by recursive descent: one function for each level of binding.
private struct RuleReader {
    private let words: [RuleWord]
    private let end: Int
    private var place = 0
    private var depth = 0
    private var tests = 0

    init(words: [RuleWord], end: Int) {
        self.words = words
        self.end = end
    }

    mutating func rule() throws(RuleError) -> AudienceRule {
        let rule = try alternatives()
        guard place == words.count else { throw error(.expectedJoin) }
        return rule
    }

    private mutating func alternatives() throws(RuleError) -> AudienceRule {
        var rules = [try conjunction()]
        while takes(keyword: "or") { rules.append(try conjunction()) }
        return rules.count == 1 ? rules[0] : .any(rules)
    }

    private mutating func conjunction() throws(RuleError) -> AudienceRule {
        var rules = [try part()]
        while takes(keyword: "and") { rules.append(try part()) }
        return rules.count == 1 ? rules[0] : .all(rules)
    }

    private mutating func part() throws(RuleError) -> AudienceRule {
        depth += 1
        defer { depth -= 1 }
        guard depth <= AudienceRule.deepest else { throw error(.tooDeep) }
        if takes(keyword: "not") { return .not(try part()) }
        guard takes(sign: "(") else { return try comparison() }
        let rule = try alternatives()
        guard takes(sign: ")") else { throw error(place == words.count ? .unclosedBracket : .expectedJoin) }
        return rule
    }

    private mutating func comparison() throws(RuleError) -> AudienceRule {
        tests += 1
        guard tests <= AudienceRule.mostTests else { throw error(.tooManyTests) }
        let name = try attribute()
        return .attribute(name, try test())
    }

    private mutating func attribute() throws(RuleError) -> String {
        guard place < words.count else { throw error(.expectedAttribute) }
        switch words[place].kind {
        case .name(let name) where !Self.reserved.contains(name.lowercased()), .quotedName(let name):
            place += 1
            return name
        default: throw error(.expectedAttribute)
        }
    }

    private static let reserved: Set = ["and", "or", "not", "in", "contains", "exists"]

    private mutating func test() throws(RuleError) -> AttributeTest {
        if takes(keyword: "exists") { return .exists }
        if takes(keyword: "contains") { return .contains(try value()) }
        if takes(keyword: "in") { return .isOneOf(try list()) }
        if takes(sign: "=") { return .equals(try value()) }
        if takes(sign: "!=") { return .differs(try value()) }
        if takes(sign: "<=") { return .isAtMost(try orderedValue()) }
        if takes(sign: ">=") { return .isAtLeast(try orderedValue()) }
        if takes(sign: "<") { return .isBelow(try orderedValue()) }
        if takes(sign: ">") { return .isAbove(try orderedValue()) }
        throw error(.expectedComparison)
    }

    private mutating func list() throws(RuleError) -> [RuleValue] {
        guard takes(sign: "(") else { throw error(.expectedValue) }
        var values = [try value()]
        while takes(sign: ",") { values.append(try value()) }
        guard takes(sign: ")") else { throw error(.unclosedBracket) }
        return values
    }

    private mutating func value() throws(RuleError) -> RuleValue {
        guard place < words.count, case .value(let value) = words[place].kind else { throw error(.expectedValue) }
        place += 1
        return value
    }

    private mutating func orderedValue() throws(RuleError) -> RuleValue {
        let before = place
        switch try value() {
        case .number(let number): return .number(number)
        case .moments(let moments): return .moments(moments)
        case .text, .truth:
            place = before
            throw error(.notOrdered)
        }
    }

    private mutating func takes(keyword: String) -> Bool {
        guard place < words.count, words[place].isKeyword(keyword) else { return false }
        place += 1
        return true
    }

    private mutating func takes(sign: String) -> Bool {
        guard place < words.count, words[place].isSign(sign) else { return false }
        place += 1
        return true
    }

    private func error(_ code: RuleError.Code) -> RuleError {
        guard place < words.count else { return RuleError(code, at: end) }
        return RuleError(code, at: words[place].position, found: String(words[place].text.prefix(20)))
    }
}
