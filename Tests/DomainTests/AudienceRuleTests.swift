import Domain
import JSON
import Testing

@Suite("Rules of audiences")
struct AudienceRuleTests {
    private static func contact(_ attributes: JSONObject = [:], isVerified: Bool = true) -> Contact {
        Contact(
            id: "c", isVerified: isVerified, userId: "u_1", email: "jane@acme.test", name: "Jane",
            signedAttributes: attributes, unsignedAttributes: ["plan": "enterprise"],
            firstSeen: Timestamp(milliseconds: 0), lastSeen: Timestamp(milliseconds: 0))
    }

    private static let jane = contact([
        "plan": "pro", "seats": 12, "ratio": 0.5, "trial": false, "country": "DE", "Straße": "Ring",
        "tags": ["beta", 7], "since": "2025-03-01", "renewed_at": 1_795_176_000, "company": ["plan": "gold"],
        "dotted.name": "yes", "nothing": nil,
    ])

    @Test(
        "A rule holds for whom it says",
        arguments: [
            "plan = \"pro\"", "plan == 'pro'", "plan in (\"free\", \"pro\")", "plan != \"free\"", "plan contains \"r\"",
            "seats >= 12", "seats > 11", "seats <= 12", "seats < 12.5", "seats = 12.0", "seats = 1.2e1", "ratio < 1",
            "trial = false", "trial exists", "tags contains \"beta\"", "tags contains 7", "Straße = \"Ring\"",
            "since < 2026-01-01", "since = 2025-03-01", "since >= 2025-03-01T00:00:00Z", "since <= 2025-03-01",
            "renewed_at > 2026-01-01", "renewed_at = 2026-11-20", "company.plan = \"gold\"", "dotted.name = \"yes\"",
            "`plan` = \"pro\"", "email contains \"@acme.test\"", "userId = \"u_1\"", "name = \"Jane\"",
            "not plan = \"free\"", "not missing exists", "not not plan = \"pro\"", "NOT missing = 1 AND plan = \"pro\"",
            "plan = \"free\" or seats > 10", "plan = \"free\" and seats > 100 or country = \"DE\"",
            "plan = \"pro\" and (seats >= 100 or country in (\"DE\", \"AT\")) and not trial = true",
        ])
    func holds(text: String) throws {
        #expect(try AudienceRule(text).matches(Self.jane))
    }

    @Test(
        "A rule doesn't hold for anyone else",
        arguments: [
            "plan = \"Pro\"", "plan = \"pro \"", "plan = \"enterprise\"", "plan in (\"free\")", "seats = \"12\"",
            "seats > 12", "seats < 12", "missing = 1", "missing != 1", "missing exists", "nothing exists",
            "nothing != 1", "trial = true", "tags contains \"bet\"", "tags = \"beta\"", "since > 2025-03-01",
            "since < 2025-03-01", "plan > 1", "plan contains 1", "company = \"gold\"", "company.nothing exists",
            "plan.length exists", "not plan = \"pro\"", "plan = \"pro\" and seats > 100",
            "(plan = \"free\" or seats > 10) and country = \"AT\"", "since > 1", "renewed_at = 2026-11-19",
        ])
    func holdsNot(text: String) throws {
        #expect(try !AudienceRule(text).matches(Self.jane))
    }

    @Test(
        "What the browser says opens nothing, and a stranger matches no rule",
        arguments: ["plan exists", "not plan exists"])
    func unsigned(text: String) throws {
        let rule = try AudienceRule(text)
        #expect(try !AudienceRule("plan = \"enterprise\"").matches(Self.contact()))
        #expect(!rule.matches(Self.contact(isVerified: false)))
    }

    @Test(
        "A rule that can't be read says what is wrong, and where",
        arguments: [
            ("", .empty, 1), ("   ", .empty, 1), ("plan", .expectedComparison, 5), ("plan =", .expectedValue, 7),
            ("plan = pro", .expectedValue, 8), ("= \"pro\"", .expectedAttribute, 1),
            ("\"plan\" = 1", .expectedAttribute, 1), ("plan = „pro“", .curlyQuote, 8),
            ("plan = \"pro", .unclosedText, 8), ("plan = 'pro\"", .unclosedText, 8), ("seats > 1x", .badNumber, 9),
            ("seats > -", .badNumber, 9), ("since > 2026-13-01", .badDate, 9), ("since > 2026-02-29", .badDate, 9),
            ("since > 2026-1-1", .badDate, 9), ("(a = 1", .unclosedBracket, 7), ("a = 1)", .expectedJoin, 6),
            ("a = 1 b = 2", .expectedJoin, 7), ("a = 1 and", .expectedAttribute, 10),
            ("and = 1", .expectedAttribute, 1), ("not", .expectedAttribute, 4), ("a in 1", .expectedValue, 6),
            ("a in ()", .expectedValue, 7), ("a in (1, )", .expectedValue, 10), ("a in (1 2)", .unclosedBracket, 9),
            ("a > \"x\"", .notOrdered, 5), ("a < true", .notOrdered, 5), ("a ! 1", .unexpectedCharacter, 3),
            ("a = 1 & b = 2", .unexpectedCharacter, 7), ("a = 1e999", .badNumber, 5),
            ("a # 1", .unexpectedCharacter, 3),
        ] as [(String, RuleError.Code, Int)])
    func refused(text: String, code: RuleError.Code, position: Int) throws {
        let error = #expect(throws: RuleError.self) { try AudienceRule(text) }
        #expect(error?.code == code)
        #expect(error?.position == position)
    }

    @Test("Rules without end are refused before they cost anything")
    func limits() throws {
        #expect(throws: RuleError.self) { try AudienceRule(String(repeating: "(", count: 1900)) }
        #expect(throws: RuleError.self) { try AudienceRule(String(repeating: "not ", count: 400) + "a = 1") }
        #expect(throws: RuleError.self) {
            try AudienceRule(Array(repeating: "a = 1", count: 101).joined(separator: " or "))
        }
        let error = #expect(throws: RuleError.self) {
            try AudienceRule("a = \"" + String(repeating: "x", count: 2000) + "\"")
        }
        #expect(error?.code == .tooLong)
    }

    @Test("Any text gives an answer, never a trap")
    func anything() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "a", "and", "or", "not", "(", ")", "=", "!", "<", ">", "\"", "'", "`", "in", "1", "-", "2026-01-01", ",",
            "\\",
            "é", "\u{301}", "\u{0}", " ", "\r\n", "🙂", "true", "exists", ".",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement() ?? "" }
                .joined()
            if let rule = try? AudienceRule(text) { _ = rule.matches(Self.jane) }
        }
    }
}
