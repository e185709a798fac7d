import Desk
import Domain

/// Keys for encrypted tokens, and whether encryption is required.
struct EncryptionModel: Encodable {
    struct Key: Encodable {
        let id: String
        let keyName: String
        let state: String
        let badge: String
        let isActive: Bool
        let made: Moment
        let kind: String
        let consequence: String
        let deleteConsequence: String
    }

    struct Kind: Encodable {
        let value: String
        let label: String
        let hint: String
        let isSelected: Bool
    }

    let fresh: NewSecret?
    let keys: [Key]
    let hasPublished: Bool
    let kinds: [Kind]
    let nameTyped: String
    let nameError: String?
    let isRequired: Bool
    let requireError: String?
    /// Where the public halves are.
    let address: String

    init(_ state: AccessState, _ words: Wording) {
        fresh = state.freshOpening.flatMap { NewSecret($0, words) }
        keys = state.snapshot.openingKeys.map { Self.key($0, words) }
        hasPublished = state.snapshot.openingKeys.contains { $0.publicKey != nil }
        let usual = Desk.encryptionAlgorithms.first
        kinds = Desk.encryptionAlgorithms.map { name in
            Kind(
                value: name, label: words("encryption.kind_\(name)"), hint: words("encryption.kind_\(name)_hint"),
                isSelected: name == usual)
        }
        nameTyped = state.openingName
        nameError = words.fault(state.problems, "encryptionName")
        isRequired = state.snapshot.settings.requireEncryption
        requireError = words.fault(state.problems, "encryption")
        address = state.snapshot.helpCenter.origin + "/.well-known/jwks.json"
    }

    private static func key(_ key: OpeningKey, _ words: Wording) -> Key {
        let isActive = key.state == .active
        let reach = key.publicKey == nil ? "Shared" : "Pair"
        return Key(
            id: key.id, keyName: key.name, state: words("keys.\(key.state.rawValue)"),
            badge: isActive ? "badge-verified" : "badge-warning", isActive: isActive,
            made: Moment(key.madeAt, words.language), kind: words("encryption.is\(reach)") + " (\(key.algorithm))",
            consequence: words("encryption.\(key.state.rawValue)\(reach)"),
            deleteConsequence: words("encryption.deleteConsequence", ["name": key.name]))
    }
}
