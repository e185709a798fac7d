public import JSON

/// Signs claims with HS256, as a backend does for the people signed in to it.
///
/// ```swift
/// let signer = try TokenSigner(secret: secret)
/// let token = signer.sign(["userId": "u_1001", "email": "ada@example.com", "exp": 1_800_003_600])
/// ```
///
/// A signed token can be read by anyone who holds it: sign nothing that the person must not see.
public struct TokenSigner: Sendable {
    private let hash: KeyedHash
    private let encodedHeader: String

    /// - Parameters:
    ///   - secret: The key's text, at least 32 bytes.
    ///   - keyID: The key's id, to be named as `kid`: with several keys the verifier then needn't try them all.
    /// - Throws: ``KeyError``
    public init(secret: String, keyID: String? = nil) throws(KeyError) {
        try SigningSecret.check(secret)
        var header: JSONObject = ["alg": .string(Algorithm.hs256.rawValue), "typ": "JWT"]
        if let keyID {
            try KeyID.check(keyID)
            header["kid"] = .string(keyID)
        }
        hash = KeyedHash(key: Array(secret.utf8))
        encodedHeader = Base64URL.encode(header.serialized().utf8)
    }

    /// The claims as a compact JWS (RFC 7515, section 7.1). They are signed as they are, unchecked; what a verifier
    /// asks of them is up to its rules.
    public func sign(_ claims: JSONObject) -> String {
        var token = encodedHeader + "." + Base64URL.encode(claims.serialized().utf8)
        let code = token.withUTF8 { hash.code(of: UnsafeRawBufferPointer($0)) }
        return token + "." + Base64URL.encode(Array(code))
    }

    /// Signs once; see ``init(secret:keyID:)`` and ``sign(_:)``.
    public static func sign(claims: JSONObject, secret: String, keyID: String? = nil) throws(KeyError) -> String {
        try TokenSigner(secret: secret, keyID: keyID).sign(claims)
    }
}
