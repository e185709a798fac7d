import Crypto
public import JSON

/// A key that encrypted tokens are opened with: a shared secret, or the private half of a key pair of Usher's own.
///
/// ```swift
/// let key = try DecryptionKey.generate(id: "enc_1", algorithm: .keyAgreement)
/// store(sealed(key.privateJWK.serialized()))   // a secret: encrypt it at rest
/// publish(key.publicJWK)                       // at /.well-known/jwks.json
/// let verifier = TokenVerifier(keys: keys, decryptionKeys: [key])
/// ```
public struct DecryptionKey: Sendable {
    /// What a token encrypted for this key names in its `kid`, if it names one.
    public let id: String
    /// The key decides how its tokens are encrypted; a token that states another algorithm is refused.
    public let algorithm: EncryptionAlgorithm

    private let material: Material

    /// The whole key as a JSON web key (RFC 7517), from which ``init(jwk:)`` makes it again. A secret.
    public let privateJWK: JSONObject

    private enum Material: Sendable {
        case direct(SymmetricKey)
        case keyWrap(KeyWrapping)
        case rsa(RSAPrivateKey)
        case keyAgreement(AgreementPrivateKey)
    }

    /// Takes a shared key, as the backend has it.
    ///
    /// - Parameters:
    ///   - id: At most 256 bytes without control characters.
    ///   - secret: 32 bytes in base64url, as ``EncryptionSecret/make(random:)`` writes them.
    ///   - algorithm: ``EncryptionAlgorithm/direct`` or ``EncryptionAlgorithm/keyWrap``.
    /// - Throws: ``KeyError``
    public init(id: String, secret: String, algorithm: EncryptionAlgorithm = .direct) throws(KeyError) {
        try self.init(jwk: .sharedKey(secret, algorithm: algorithm, id: id))
    }

    /// Takes a key from its private JSON web key: ``privateJWK``, or one that another program made.
    ///
    /// - Parameter jwk: With `kid`, `alg`, and by `kty` the members `k`, or `n`, `e`, `d`, `p`, `q`, or `crv`, `x`, `y`,
    ///   `d` (RFC 7518, section 6).
    /// - Throws: ``KeyError``
    public init(jwk: JSONObject) throws(KeyError) {
        let reader = JWKReader(members: jwk)
        algorithm = try reader.algorithm()
        id = try reader.keyID() ?? ""
        material =
            switch algorithm {
            case .direct: .direct(SymmetricKey(data: try reader.sharedKey()))
            case .keyWrap: .keyWrap(KeyWrapping(key: SymmetricKey(data: try reader.sharedKey())))
            case .rsa: .rsa(try RSAPrivateKey(reader))
            case .keyAgreement: .keyAgreement(try AgreementPrivateKey(reader))
            }
        privateJWK = jwk
    }

    /// Decrypts what is inside; `nil` for whatever was wrong.
    ///
    /// One answer, and no timing hint: where a content key can't be unwrapped, a random one is gone on with, so that
    /// nobody can tell a wrong encrypted key from a wrong ciphertext (RFC 7516, section 11.5).
    func open(_ token: EncryptedToken, _ header: EncryptionHeader) -> [UInt8]? {
        guard let box = token.box, let key = contentKey(token.encryptedKey, header) else { return nil }
        return ContentCipher.open(box, with: key, header: token.encodedHeader)
    }

    private func contentKey(_ encryptedKey: UnsafeBufferPointer<UInt8>, _ header: EncryptionHeader) -> SymmetricKey? {
        if case .direct(let key) = material { return encryptedKey.isEmpty ? key : nil }
        let random = SymmetricKey(size: .bits256)
        return switch material {
        case .direct(let key): key
        case .keyWrap(let wrapping): wrapping.unwrap(encryptedKey) ?? random
        case .rsa(let key): key.decrypt(encryptedKey) ?? random
        case .keyAgreement(let key): key.wrapping(for: header)?.unwrap(encryptedKey) ?? random
        }
    }
}

extension AgreementPrivateKey {
    /// The key that both sides derive for wrapping (RFC 7518, section 4.6.2).
    fileprivate func wrapping(for header: EncryptionHeader) -> KeyWrapping? {
        guard let ephemeral = header.ephemeralKey, let parties = header.parties,
            let secret = secret(with: ephemeral)
        else { return nil }
        return KeyWrapping(agreed: secret, partyU: parties.u, partyV: parties.v)
    }
}

/// Printing or dumping a key says which one it is and nothing of its secret.
extension DecryptionKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(algorithm.rawValue) decryption key \(id)" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "algorithm": algorithm.rawValue]) }
}
