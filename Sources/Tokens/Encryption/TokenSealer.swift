import JSON

/// Encrypts signed tokens, for people who don't want claims readable in the browser.
///
/// ```swift
/// let signer = try TokenSigner(secret: secret)
/// let sealer = TokenSealer(key: try EncryptionKey(secret: encryptionSecret))
/// let token = try sealer.seal(signer.sign(["userId": "u_1001", "email": "ada@example.com", "exp": 1_800_003_600]))
/// ```
///
/// The result is a compact JWE (RFC 7516, section 7.1) around the signed token, a nested JWT (RFC 7519, section 5.2).
/// Encryption hides the claims and proves nothing: with a public key anybody can encrypt. Who the person is, the signature
/// inside says.
public struct TokenSealer: Sendable {
    private let key: EncryptionKey

    /// - Parameter key: What Usher has the other half of.
    public init(key: EncryptionKey) {
        self.key = key
    }

    /// Encrypts a signed token, each time under new random numbers of the system's generator: one token gives another
    /// text each time.
    ///
    /// - Parameter token: A compact JWS of at most 8 KiB, as ``TokenSigner/sign(_:)`` gives it.
    /// - Throws: ``TokenError`` when the text isn't a signed token in its form; ``KeyError`` when the key can't encrypt.
    public func seal(_ token: String) throws -> String {
        try Self.checkForm(token)
        return try encrypt(Array(token.utf8))
    }

    /// Encrypts any bytes: for tests of what a verifier refuses.
    package func encrypt(_ content: [UInt8]) throws(KeyError) -> String {
        let contentKey = try key.contentKey()
        let header = Base64URL.encode(header(contentKey).serialized().utf8)
        let box = try ContentCipher.seal(content, with: contentKey.key, header: header)
        let parts = [contentKey.encrypted, box.nonce, box.ciphertext, box.tag].map { Base64URL.encode($0) }
        return ([header] + parts).joined(separator: ".")
    }

    private func header(_ contentKey: ContentKey) -> JSONObject {
        var header: JSONObject = ["alg": .string(key.algorithm.rawValue), "enc": "A256GCM", "cty": "JWT"]
        if let id = key.id { header["kid"] = .string(id) }
        if let ephemeralKey = contentKey.ephemeralKey { header["epk"] = .object(ephemeralKey) }
        return header
    }

    /// Says in the backend already what the verifier would refuse later.
    private static func checkForm(_ token: String) throws(TokenError) {
        var token = token
        try token.withUTF8 { bytes in
            Result { () throws(TokenError) in _ = try CompactToken(bytes, Dots(bytes)) }
        }.get()
    }
}
