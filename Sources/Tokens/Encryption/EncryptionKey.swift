import Crypto
public import JSON

/// A key that a backend encrypts tokens with: the secret that it shares with Usher, or Usher's public key.
public struct EncryptionKey: Sendable {
    /// The key decides how tokens are encrypted.
    public let algorithm: EncryptionAlgorithm
    /// What the tokens name in their `kid`, so that Usher needn't try every key.
    public let id: String?

    private let material: Material

    private enum Material: Sendable {
        case direct(SymmetricKey)
        case keyWrap(KeyWrapping)
        case rsa(RSAPublicKey)
        case keyAgreement(AgreementPublicKey)
    }

    /// Takes a shared key.
    ///
    /// - Parameters:
    ///   - secret: 32 bytes in base64url.
    ///   - algorithm: ``EncryptionAlgorithm/direct`` or ``EncryptionAlgorithm/keyWrap``, as in Usher's settings.
    ///   - id: The key's id: at most 256 bytes without control characters.
    /// - Throws: ``KeyError``
    public init(
        secret: String, algorithm: EncryptionAlgorithm = .direct, id: String? = nil
    ) throws(KeyError) {
        try self.init(jwk: .sharedKey(secret, algorithm: algorithm, id: id))
    }

    /// Takes a JSON web key (RFC 7517): one of those that Usher publishes at `/.well-known/jwks.json` with `use` `enc`.
    ///
    /// - Parameter jwk: With `alg`, and by `kty` the members `n`, `e`, or `crv`, `x`, `y`, or `k` (RFC 7518, section 6).
    /// - Throws: ``KeyError``
    public init(jwk: JSONObject) throws(KeyError) {
        let reader = JWKReader(members: jwk)
        algorithm = try reader.algorithm()
        id = try reader.keyID()
        material =
            switch algorithm {
            case .direct: .direct(SymmetricKey(data: try reader.sharedKey()))
            case .keyWrap: .keyWrap(KeyWrapping(key: SymmetricKey(data: try reader.sharedKey())))
            case .rsa: .rsa(try RSAPublicKey(reader))
            case .keyAgreement: .keyAgreement(try AgreementPublicKey(reader))
            }
    }

    /// A content key for one token, with what of it goes into the token.
    func contentKey() throws(KeyError) -> ContentKey {
        if case .direct(let key) = material { return ContentKey(key: key) }
        let key = SymmetricKey(size: .bits256)
        switch material {
        case .direct(let key): return ContentKey(key: key)
        case .keyWrap(let wrapping): return ContentKey(key: key, encrypted: try wrapping.wrap(key))
        case .rsa(let publicKey): return ContentKey(key: key, encrypted: try publicKey.encrypt(key))
        case .keyAgreement(let publicKey):
            let ephemeral = AgreementPrivateKey(curve: publicKey.curve)
            guard let secret = ephemeral.secret(with: publicKey) else {
                throw .unusable("The public key is a point of small order: everybody has the same secret with it.")
            }
            let wrapping = KeyWrapping(agreed: secret, partyU: [], partyV: [])
            return ContentKey(key: key, encrypted: try wrapping.wrap(key), ephemeralKey: ephemeral.publicKey.jwk)
        }
    }
}

/// The key of one token's content, and how it travels.
struct ContentKey {
    let key: SymmetricKey
    /// The second part of the token; empty where the content key is the shared one.
    var encrypted: [UInt8] = []
    /// `epk` of the header, where there was a key agreement.
    var ephemeralKey: JSONObject?
}

extension KeyWrapping {
    /// The wrapping key that a key agreement gives (RFC 7518, section 4.6.2).
    init(agreed secret: [UInt8], partyU: [UInt8], partyV: [UInt8]) {
        let algorithm = EncryptionAlgorithm.keyAgreement.rawValue
        key = SymmetricKey(
            data: ConcatKDF.key(from: secret, algorithm: algorithm, partyU: partyU, partyV: partyV))
    }
}

extension JWKReader {
    /// `k` of 32 bytes (RFC 7518, section 6.4.1).
    func sharedKey() throws(KeyError) -> [UInt8] {
        try require(type: "oct")
        return try bytes("k", count: EncryptionSecret.byteCount)
    }
}

/// Printing or dumping a key says which one it is and nothing of its secret.
extension EncryptionKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(algorithm.rawValue) encryption key \(id ?? "without id")" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id ?? "", "algorithm": algorithm.rawValue]) }
}
