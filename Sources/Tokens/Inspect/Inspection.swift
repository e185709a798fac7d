public import JSON

/// What an inspector found out about a pasted text: plain values, for a page as for a terminal.
///
/// Everything that is said has a stable code, the values that go into it, and an English sentence, so that it can be
/// shown as it is or looked up in another language. Values come from the paste: escape them wherever they are shown.
public struct Inspection: Sendable, Hashable {
    /// Whether a verifier with the same keys and rules accepts the token.
    public var isAccepted: Bool { problems.isEmpty }

    /// Whom the token proves, when it is accepted.
    public internal(set) var identity: Identity?

    /// All that is wrong. The first is what a verifier refuses the token with; the codes are ``TokenError/Reason``'s.
    public internal(set) var problems: [Finding] = []

    /// What a verifier lets pass and somebody should look at, and what may have caused a problem.
    public internal(set) var warnings: [Finding] = []

    /// The header's members in their order; empty when it can't be read.
    public internal(set) var header: [Line] = []

    /// The claims in their order; empty when they can't be read. They prove nothing unless ``isAccepted``.
    public internal(set) var claims: [Line] = []

    /// The key that fits the signature, in whatever way.
    public internal(set) var key: KeyMatch?

    /// How far the signer's clock seems to be ahead of this one's (negative: behind), in seconds.
    public internal(set) var clockDifference: Double?

    /// One thing that the inspector has to say.
    public struct Finding: Sendable, Hashable {
        /// Stable, `snake_case`. Of what is wrong the ``TokenError/Reason``'s.
        public let code: String
        /// Which sentence it is: a ``TokenError/Cause`` or a ``Note``, by its raw value. Finer than the code.
        public let sentence: String
        /// The claim or header member that it is about.
        public let claim: String?
        /// What goes into the sentence, by name.
        public let values: [String: SentenceValue]
        /// The sentence in English.
        public let text: String

        init(_ note: Note, claim: String? = nil, _ values: [String: SentenceValue] = [:]) {
            code = note.rawValue
            sentence = note.rawValue
            self.claim = claim
            self.values = values
            text = note.text(values)
        }

        init(_ error: TokenError) {
            code = error.reason.rawValue
            sentence = error.cause?.rawValue ?? code
            claim = error.claim
            values = error.values
            text = error.detail
        }
    }

    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case ok, warning, wrong
    }

    /// One member of the header or the claims.
    public struct Line: Sendable, Hashable {
        public let name: String
        public let value: JSONValue
        public let verdict: Verdict
        /// What the member means here, or what is wrong with it.
        public let finding: Finding
    }

    /// A key that made the signature, if only in some way.
    public struct KeyMatch: Sendable, Hashable {
        public let keyID: String
        public let name: String
        public let state: VerificationKey.State
        /// How the signer used the key.
        public let reading: KeyReading
    }

    /// The ways in which signers use a key. Only the first is right.
    public enum KeyReading: String, Sendable, Hashable, CaseIterable {
        case asIs = "as_is"
        // Of secrets.
        case base64Decoded = "base64_decoded"
        case base64Encoded = "base64_encoded"
        case hexDecoded = "hex_decoded"
        case hexEncoded = "hex_encoded"
        case withLineBreak = "with_line_break"
        case quoted
        case trimmed
        case sha384
        case sha512
        // Of public keys.
        case otherPadding = "other_padding"
        case signatureInDER = "signature_in_der"
        case publicKeyAsSecret = "public_key_as_secret"
    }
}
