import Crypto
import JSON
import Testing
import Tokens

/// Encrypted tokens as tests need them: well-formed ones and, by hand, ill-formed ones with an encryption that holds.
enum TestEncryption {
    static let secret = EncryptionSecret.make(random: Array(0..<32))
    static let contentKey = SymmetricKey(data: Array(0..<32) as [UInt8])

    /// One key for each algorithm and curve. The RSA key was made once: making one takes a second.
    static let keys: [DecryptionKey] = {
        do {
            let agreements = try AgreementCurve.allCases.map { curve in
                try DecryptionKey.generate(id: "enc_\(curve.rawValue)", algorithm: .keyAgreement, curve: curve)
            }
            return [
                try DecryptionKey(id: "enc_dir", secret: secret),
                try DecryptionKey(id: "enc_wrap", secret: secret, algorithm: .keyWrap),
                try rsa(),
            ] + agreements
        } catch {
            return []
        }
    }()

    static func rsa() throws -> DecryptionKey {
        try #require(ForeignToken.all.first { $0.key.contains("RSA-OAEP-256") }).decryptionKey()
    }

    /// What a backend has of a key.
    static func backendKey(_ key: DecryptionKey) throws -> EncryptionKey {
        try EncryptionKey(jwk: key.publicJWK ?? key.privateJWK)
    }

    static func sealed(_ key: DecryptionKey, content: String? = nil) throws -> String {
        let sealer = TokenSealer(key: try backendKey(key))
        return try sealer.encrypt(Array((content ?? TestTokens.signed()).utf8))
    }

    /// Any header over any content, encrypted with the shared key, or with another.
    static func raw(
        header: String, content: String? = nil, encryptedKey: [UInt8] = [], key: SymmetricKey = contentKey
    ) throws -> String {
        let header = TestTokens.base64URL(Array(header.utf8))
        let content = try content ?? TestTokens.signed()
        let box = try AES.GCM.seal(Array(content.utf8), using: key, authenticating: Array(header.utf8))
        let parts = [encryptedKey, Array(box.nonce), Array(box.ciphertext), Array(box.tag)]
        return ([header] + parts.map(TestTokens.base64URL)).joined(separator: ".")
    }
}

/// What a verifier with decryption keys says to a token.
func verdict(
    _ token: String, opening keys: [DecryptionKey], rules: TokenRules = TokenRules()
) throws -> VerifiedToken {
    try TokenVerifier(keys: [try TestTokens.key()], decryptionKeys: keys, rules: rules)
        .verify(token, at: TestTokens.now)
}

/// Why it refuses a token; a failed test if it doesn't.
func refusal(
    _ token: String, opening keys: [DecryptionKey], rules: TokenRules = TokenRules(),
    at location: SourceLocation = #_sourceLocation
) throws -> TokenError {
    try #require(throws: TokenError.self, sourceLocation: location) {
        try verdict(token, opening: keys, rules: rules)
    }
}
