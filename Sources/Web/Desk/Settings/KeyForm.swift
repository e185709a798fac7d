/// The form of a new key, as it was sent.
struct KeyForm {
    enum Kind: String, CaseIterable {
        /// Usher makes a secret.
        case new
        case secret, publicKey, keySet
    }

    let name: String
    let kind: Kind
    let secret: String
    let publicKey: String
    let isPSS: Bool
    let address: String

    init(_ form: Form) {
        name = form.text("name")
        secret = form.text("secret")
        publicKey = form.text("publicKey")
        isPSS = form.isOn("pss")
        address = form.text("address")
        kind = Kind(rawValue: form.text("kind")) ?? (secret.isEmpty ? .new : .secret)
    }
}

/// The form as the page shows it: empty, or with what was typed. A secret is never sent back, nor a
/// pasted key: it may be the private one.
struct KeyFormModel: Encodable {
    struct Kind: Encodable {
        let value: String
        let label: String
        let hint: String
        let isSelected: Bool
    }

    let name: String
    let kinds: [Kind]
    let isPSS: Bool
    let address: String

    init(_ form: KeyForm?, _ words: Wording) {
        let chosen = form?.kind ?? .new
        name = form?.name ?? ""
        kinds = KeyForm.Kind.allCases.map { kind in
            Kind(
                value: kind.rawValue, label: words("keys.add_\(kind.rawValue)"),
                hint: words("keys.add_\(kind.rawValue)Consequence"), isSelected: kind == chosen)
        }
        isPSS = form?.isPSS ?? false
        address = form?.address ?? ""
    }
}
