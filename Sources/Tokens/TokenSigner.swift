public import JSON

/// Signs claims, as a backend does for the people signed in to it.
///
/// ```swift
/// let signer = try TokenSigner(secret: secret)                       // HS256
/// let signer = try TokenSigner(privateKeyPEM: text, keyID: "2026")   // RS256, ES256 or EdDSA, as the key is
/// let token = try signer.sign(["userId": "u_1001", "email": "ada@example.com", "exp": 1_800_003_600])
/// ```
///
/// A signed token can be read by anyone who holds it: sign nothing that the person must not see.
public struct TokenSigner: Sendable {
    private enum Material: Sendable {
        case secret(KeyedHash)
        case privateKey(PrivateKey)
    }

    private let material: Material
    private let encodedHeader: String

    /// Signs with HS256.
    ///
    /// - Parameters:
    ///   - secret: The key's text, at least 32 bytes.
    ///   - keyID: The key's id, to be named as `kid`: with several keys the verifier then needn't try them all.
    /// - Throws: ``KeyError``
    public init(secret: String, keyID: String? = nil) throws(KeyError) {
        try SigningSecret.check(secret)
        try self.init(.secret(KeyedHash(key: Array(secret.utf8))), .hs256, keyID)
    }

    /// Signs with a private key, so that the verifier needs the public one only.
    ///
    /// - Parameters:
    ///   - privateKeyPEM: PKCS #8, PKCS #1 or SEC 1, of an RSA key, a P-256 key or an Ed25519 key.
    ///   - algorithm: For an RSA key RS256 or PS256; `nil` means the usual one of the key.
    ///   - keyID: As above.
    /// - Throws: ``KeyError``
    public init(privateKeyPEM: String, algorithm: Algorithm? = nil, keyID: String? = nil) throws(KeyError) {
        try self.init(PrivateKey(pem: privateKeyPEM, algorithm: algorithm), keyID)
    }

    /// Signs with a private key that is a JSON web key; its `kid` is named where `keyID` says nothing else.
    public init(privateKeyJWK: String, algorithm: Algorithm? = nil, keyID: String? = nil) throws(KeyError) {
        try self.init(PrivateKey(jwk: privateKeyJWK, algorithm: algorithm), keyID)
    }

    private init(_ key: PrivateKey, _ keyID: String?) throws(KeyError) {
        try self.init(.privateKey(key), key.algorithm, keyID ?? key.publicKey.keyID)
    }

    private init(_ material: Material, _ algorithm: Algorithm, _ keyID: String?) throws(KeyError) {
        var header: JSONObject = ["alg": .string(algorithm.rawValue), "typ": "JWT"]
        if let keyID {
            try KeyID.check(keyID)
            header["kid"] = .string(keyID)
        }
        self.material = material
        encodedHeader = Base64URL.encode(header.serialized().utf8)
    }

    /// The public half, for the verifier; `nil` of a shared secret.
    public var publicKey: PublicKey? {
        if case .privateKey(let key) = material { key.publicKey } else { nil }
    }

    /// The claims as a compact JWS (RFC 7515, section 7.1). They are signed as they are, unchecked; what a verifier
    /// asks of them is up to its rules.
    ///
    /// - Throws: ``KeyError`` when a private key's numbers don't belong together.
    public func sign(_ claims: JSONObject) throws(KeyError) -> String {
        let signed = encodedHeader + "." + Base64URL.encode(claims.serialized().utf8)
        return signed + "." + Base64URL.encode(try signature(over: Array(signed.utf8)))
    }

    private func signature(over bytes: [UInt8]) throws(KeyError) -> [UInt8] {
        switch material {
        case .secret(let hash): bytes.withUnsafeBytes { Array(hash.code(of: $0)) }
        case .privateKey(let key): try key.signature(over: bytes)
        }
    }

    /// Signs once with HS256; see ``init(secret:keyID:)`` and ``sign(_:)``.
    public static func sign(claims: JSONObject, secret: String, keyID: String? = nil) throws(KeyError) -> String {
        try TokenSigner(secret: secret, keyID: keyID).sign(claims)
    }
}
