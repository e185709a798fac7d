import Hummingbird

/// What somebody has sent after their session had ended: shown again, to be sent from the page that asks to sign in, so
/// that no word is lost.
struct KeptWords: Encodable {
    struct Field: Encodable {
        let name: String
        let value: String
    }

    /// Where it was sent, and goes again.
    let address: String
    let message: String
    /// All else that stood in the form.
    let fields: [Field]

    init(_ form: Form, sentTo address: String) {
        self.address = address
        message = form.text("message")
        fields = form.pairs.filter { $0.name != "message" }.map { Field(name: $0.name, value: $0.value) }
    }
}
