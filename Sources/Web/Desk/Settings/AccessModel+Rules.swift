import Desk
import Domain
import Store

/// One of several, as a sentence with its consequence.
struct Choice {
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
struct Switch {
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
struct RuleField {
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

/// How many attempts would have passed, altogether and by origin.
struct ReadinessModel {
    struct Origin {
        let originName: String
        let known: String
        let refused: String
        let ready: String
    }

    let sentence: String
    let hasOrigins: Bool
    let origins: [Origin]

    /// An attacker can send attempts from many origins; the busiest ones are what an owner needs.
    private static let mostOrigins = 20

    init(_ readiness: Readiness, _ words: Wording) {
        let number = { Numeral.text($0, words.language) }
        sentence =
            readiness.percent.map { percent in
                words("enforcement.readiness", ["percent": "\(percent) %", "total": number(readiness.total)])
            } ?? words("enforcement.readinessNone")
        hasOrigins = !readiness.origins.isEmpty
        origins = readiness.origins.prefix(Self.mostOrigins).map { line in
            let percent = Readiness.percent(line.passed, of: line.passed + line.refused) ?? 0
            return Origin(
                originName: line.origin, known: number(line.passed), refused: number(line.refused),
                ready: "\(percent) %")
        }
    }
}
