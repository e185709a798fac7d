import Desk
import Domain

/// One of several, as a sentence with its consequence.
struct Choice: Encodable {
    let value: String
    let label: String
    let hint: String
    let isSelected: Bool

    static func all(_ current: Enforcement, _ words: Wording) -> [Choice] {
        Enforcement.allCases.map { enforcement in
            let name = enforcement.rawValue
            return Choice(
                value: name, label: words("enforcement.\(name)"), hint: words("enforcement.\(name)Consequence"),
                isSelected: enforcement == current)
        }
    }
}

/// On or off, as a sentence with its consequence.
struct Switch: Encodable {
    let switchName: String
    let label: String
    let hint: String
    let isOn: Bool

    static func all(_ form: TokenRulesForm, _ words: Wording) -> [Switch] {
        [
            ("requireExpiry", form.requireExpiry), ("emailOptional", form.emailOptional),
            ("identifyByEmail", form.identifyByEmail), ("strictSessions", form.strictSessions),
        ].map { name, isOn in
            Switch(
                switchName: name, label: words("rules.\(name)"), hint: words("rules.\(name)Consequence"), isOn: isOn)
        }
    }
}

/// A text or number, as a sentence with its consequence.
struct RuleField: Encodable {
    let fieldName: String
    let label: String
    let hint: String
    let value: String
    let fieldError: String?
    let width: String
    let keyboard: String

    static func all(_ form: TokenRulesForm, _ problems: FormProblems?, _ words: Wording) -> [RuleField] {
        [
            ("lifetime", form.lifetime, true), ("sessionHours", form.sessionHours, true),
            ("audience", form.audience, false), ("issuer", form.issuer, false),
        ].map { name, value, isNumber in
            RuleField(
                fieldName: name, label: words("rules.\(name)"), hint: words("rules.\(name)Consequence"), value: value,
                fieldError: words.fault(problems, name), width: isNumber ? "input-short" : "input-medium",
                keyboard: isNumber ? "numeric" : "text")
        }
    }
}
