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

    /// What the inspector thinks of one member.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Nothing to say.
        case ok
        /// Accepted, and worth a look.
        case warning
        /// What a verifier refuses.
        case wrong
    }

    /// One member of the header or the claims.
    public struct Line: Sendable, Hashable {
        /// As it stands in the token.
        public let name: String
        /// As it stands in the token: a stranger's word.
        public let value: JSONValue
        /// What to think of it.
        public let verdict: Verdict
        /// What the member means here, or what is wrong with it.
        public let finding: Finding
    }

    /// A key that made the signature, if only in some way.
    public struct KeyMatch: Sendable, Hashable {
        /// The key's own id, whatever the token's `kid` says.
        public let keyID: String
        /// What people call the key; may be empty.
        public let name: String
        /// Whether the key is still accepted.
        public let state: VerificationKey.State
        /// How the signer used the key.
        public let reading: KeyReading
    }

    /// The ways in which signers use a key. Only the first is right.
    public enum KeyReading: String, Sendable, Hashable, CaseIterable {
        /// The right way.
        case asIs = "as_is"
        /// The secret's text was taken for base64.
        case base64Decoded = "base64_decoded"
        /// The secret was base64-encoded once more.
        case base64Encoded = "base64_encoded"
        /// The secret's text was taken for hex digits.
        case hexDecoded = "hex_decoded"
        /// The secret was hex-encoded once more.
        case hexEncoded = "hex_encoded"
        /// The secret had a line break at its end.
        case withLineBreak = "with_line_break"
        /// The secret had quotes around it.
        case quoted
        /// The secret lost the space around it.
        case trimmed
        /// HS384 with the right secret.
        case sha384
        /// HS512 with the right secret.
        case sha512
        /// RS256 with a key for PS256, or the other way round.
        case otherPadding = "other_padding"
        /// An ECDSA signature in OpenSSL's form rather than JOSE's (RFC 7518, section 3.4).
        case signatureInDER = "signature_in_der"
        /// The public key's text was used as an HS256 secret (CVE-2015-9235).
        case publicKeyAsSecret = "public_key_as_secret"
    }
}
