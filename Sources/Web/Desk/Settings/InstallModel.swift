import Desk
import Domain
import JSON
import Store

/// What Settings › Install shows.
struct InstallModel: Encodable {
    let isInstall = true
    let arrival: String
    let isIdentified: Bool
    let environment: String
    let examples: [SigningExample]
    let snippet: String
    let signInForm: String
    let originRule: String

    init(_ arrived: Arrival, _ snapshot: WorkspaceSnapshot, _ assets: Assets, _ words: Wording) {
        arrival = arrived.sentence(words)
        isIdentified = arrived.isIdentified
        snippet = Snippet.text(snapshot)
        signInForm = Snippet.signInForm(snapshot)
        originRule = OriginSentence.text(snapshot, words)
        environment = snapshot.environment(words)
        examples = SigningExample.all(snapshot, assets)
    }
}

/// Whether anybody has been identified yet, and who was the last.
struct Arrival {
    let newest: SessionLine?

    var isIdentified: Bool { newest != nil }

    func sentence(_ words: Wording) -> String {
        guard let newest else { return words("install.waiting") }
        guard let label = newest.contact.label else { return words("install.arrivedNameless") }
        return words("install.arrived", ["person": label.isolated])
    }

    func json(_ words: Wording) -> JSONValue {
        ["isIdentified": .bool(isIdentified), "sentence": .string(sentence(words))]
    }
}

extension String {
    /// For a name inside a sentence that is plain text: its direction doesn't turn the words around it.
    var isolated: String { "\u{2068}\(self)\u{2069}" }
}

/// The pages that may identify people, as a sentence.
enum OriginSentence {
    static func text(_ snapshot: WorkspaceSnapshot, _ words: Wording) -> String {
        let rule = snapshot.originRule
        guard !rule.helpCenter.isLoopback else { return words("places.ruleLoopback") }
        guard let domain = rule.domain else { return words("places.ruleExact", ["origin": rule.helpCenter.text]) }
        return words("places.rule", ["domain": domain, "example": "https://app.\(domain)"])
    }
}
