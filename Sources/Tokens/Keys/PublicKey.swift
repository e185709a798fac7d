import Crypto
import JSON

/// A public key of one algorithm, made ready: it checks signatures and can't make any.
///
/// ```swift
/// let key = try PublicKey(pem: text)                       // an RSA key serves RS256 unless you say PS256
/// store(key.canonicalJWK)                                  // and read it back with PublicKey(jwk:)
/// let verifier = TokenVerifier(keys: [try VerificationKey(id: "key_1", publicKey: key)])
/// ```
public struct PublicKey: Sendable {
    /// What the key serves. The key decides it, never a token's header (RFC 8725, section 3.1).
    public let algorithm: Algorithm

    /// The `kid` that the key came with as a JSON web key.
    public let keyID: String?

    let numbers: PublicNumbers
    let check: SignatureCheck

    /// Reads a PEM text: `-----BEGIN PUBLIC KEY-----` (RFC 7468, section 13), as `openssl pkey -pubout` writes it.
    ///
    /// - Parameters:
    ///   - pem: The whole text, both marking lines included, with nothing around it.
    ///   - algorithm: For an RSA key RS256 or PS256; `nil` means the usual one, which is RS256.
    /// - Throws: ``KeyError``. For private keys, certificates and SSH keys it says how to get at the public key.
    public init(pem: String, algorithm: Algorithm? = nil) throws(KeyError) {
        try PastedKey.checkSize(pem)
        let block = try PEM(single: pem)
        try PastedKey.refuseOtherLabels(block.label)
        try self.init(numbers: PublicNumbers(subjectPublicKeyInfo: block.bytes), algorithm: algorithm)
    }

    /// Reads one JSON web key (RFC 7517) of the kind RSA, EC with P-256 or OKP with Ed25519.
    ///
    /// - Parameters:
    ///   - jwk: The JSON text of one key.
    ///   - algorithm: What to use where the key has no `alg`; `nil` means the usual one of its kind. An `alg` that says
    ///     otherwise is an error.
    /// - Throws: ``KeyError``, also for a key with private members: they are a secret and not kept.
    public init(jwk: String, algorithm: Algorithm? = nil) throws(KeyError) {
        try self.init(jwk: PastedKey.object(jwk), algorithm: algorithm)
    }

    /// Reads whatever somebody pasted: PEM or one JSON web key.
    ///
    /// - Parameters:
    ///   - text: At most 16 KiB.
    ///   - algorithm: As for the form that the text has.
    /// - Throws: ``KeyError``
    public init(pasted text: String, algorithm: Algorithm? = nil) throws(KeyError) {
        if text.hasTrimmedPrefix("{") {
            try self.init(jwk: text, algorithm: algorithm)
        } else if PEM.isPEM(text) {
            try self.init(pem: text, algorithm: algorithm)
        } else {
            throw PastedKey.unrecognised(text)
        }
    }

    init(jwk: JSONObject, algorithm: Algorithm? = nil) throws(KeyError) {
        let numbers = try PublicNumbers(jwk: jwk)
        let purpose = try KeyPurpose(jwk)
        if let stated = purpose.algorithm, let algorithm, stated != algorithm {
            throw KeyError(
                .wrongAlgorithm,
                "The JSON web key is for \(stated.rawValue) by its \"alg\", and \(algorithm.rawValue) was chosen.")
        }
        try self.init(numbers: numbers, algorithm: purpose.algorithm ?? algorithm, keyID: purpose.keyID)
    }

    init(numbers: PublicNumbers, algorithm: Algorithm?, keyID: String? = nil) throws(KeyError) {
        self.algorithm = try numbers.algorithm(algorithm)
        try numbers.refuseWeakness()
        check = try SignatureCheck(numbers, self.algorithm)
        self.numbers = numbers
        self.keyID = keyID
    }
}

extension PublicKey {
    /// The key as one line of text that is the same for the same key and algorithm, whatever it was pasted as: a JSON
    /// web key with its members in alphabetical order. Without `kid`.
    public var canonicalJWK: String {
        var members: JSONObject = ["alg": .string(algorithm.rawValue)]
        for member in numbers.members.members { members[member.name] = member.value }
        return members.serialized()
    }

    /// The SHA-256 thumbprint of the key in base64url (RFC 7638): the same for the same key, whatever its algorithm.
    public var thumbprint: String {
        Base64URL.encode(Array(SHA256.hash(data: Array(numbers.members.serialized().utf8))))
    }

    /// What kind of key it is, for people: `RSA, 2048 bits`, `P-256` or `Ed25519`.
    public var kindDescription: String { numbers.description }
}

/// Two keys are equal when algorithm and numbers are.
extension PublicKey: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.algorithm == right.algorithm && left.numbers == right.numbers
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(algorithm)
        hasher.combine(numbers)
    }
}
