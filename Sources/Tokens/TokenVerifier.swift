import JSON

/// Checks tokens against keys and rules. A value that never changes: make a new one when keys or rules do.
///
/// ```swift
/// let key = try VerificationKey(id: "key_1", secret: secret)
/// let verifier = TokenVerifier(keys: [key])
/// let verified = try verifier.verify(token, at: 1_800_000_000)
/// print(verified.identity.userId)
/// ```
///
/// The order of checks is fixed: length, three parts, canonical base64url, header, key and algorithm, signature over
/// the original bytes, then the payload's JSON, its times, its claims. Nothing of a payload is parsed before its
/// signature holds. An encrypted token is opened first, and what is inside then takes the same way.
public struct TokenVerifier: Sendable {
    private let ring: KeyRing
    private let decryption: DecryptionRing
    private let rules: TokenRules

    /// - Parameters:
    ///   - keys: Revoked ones, too: a token signed with one is then refused as such.
    ///   - decryptionKeys: What encrypted tokens are opened with; without any, they are refused.
    ///   - rules: What is asked beyond a valid signature.
    public init(
        keys: [VerificationKey], decryptionKeys: [DecryptionKey] = [], rules: TokenRules = TokenRules()
    ) {
        ring = KeyRing(keys: keys)
        decryption = DecryptionRing(keys: decryptionKeys)
        self.rules = rules
    }

    /// Verifies a compact JWS (RFC 7515) with claims about a person (RFC 7519), or one inside a compact JWE (RFC 7516).
    ///
    /// - Parameters:
    ///   - token: Exactly what was signed, nothing around it.
    ///   - now: The time in Unix seconds.
    /// - Throws: ``TokenError`` with the first thing that is wrong. Any text gives an answer.
    public func verify(_ token: String, at now: Double) throws(TokenError) -> VerifiedToken {
        try open(token) { key, payload throws(TokenError) in
            do throws(TokenError) {
                let claims = try JSONObject.parse(payload, part: .payload)
                return try ClaimReader(claims: claims, rules: rules, now: now).verified(keyID: key.id)
            } catch {
                throw error.with(keyID: key.id)
            }
        }
    }

    /// The signed bytes of any JWS, whatever they say: the layer below the claims, for its own tests.
    package func payload(of token: String) throws(TokenError) -> [UInt8] {
        try open(token) { _, payload in Array(payload) }
    }

    /// What is inside an encrypted token, whatever it is: the layer below the signature, for its own tests.
    package func content(of token: String) throws(TokenError) -> [UInt8] {
        var token = token
        return try token.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { memory in
                Result { () throws(TokenError) in
                    let dots = Dots(bytes)
                    guard dots.count == 4 else { throw TokenError(.partCount, ["count": .number(dots.count + 1)]) }
                    return try decryption.open(bytes, dots, memory: memory)
                }
            }
        }.get()
    }

    /// Checks everything up to the signature, then lends the payload.
    private func open<Answer>(
        _ token: String, then body: (VerificationKey, UnsafeBufferPointer<UInt8>) throws(TokenError) -> Answer
    ) throws(TokenError) -> Answer {
        guard token.utf8.count <= EncryptedToken.mostBytes else { throw .tooLarge(bytes: token.utf8.count) }
        var token = token
        // Closures over memory pass on no typed errors, hence the results.
        return try token.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { memory in
                Result { () throws(TokenError) in
                    let dots = Dots(bytes)
                    guard dots.count == 4, !decryption.isEmpty else {
                        if rules.encryptionRequired, dots.count == 2 { throw TokenError(.encryptionRequired) }
                        return try openSigned(bytes, dots, memory, then: body)
                    }
                    let inside = try decryption.open(bytes, dots, memory: memory)
                    return try inside.withUnsafeBufferPointer { inside in
                        Result { () throws(TokenError) in
                            try openSigned(inside, Dots(inside), memory, then: body)
                        }
                    }.get()
                }
            }
        }.get()
    }

    /// - Parameter memory: As large as the token.
    private func openSigned<Answer>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ dots: Dots, _ memory: UnsafeMutableBufferPointer<UInt8>,
        then body: (VerificationKey, UnsafeBufferPointer<UInt8>) throws(TokenError) -> Answer
    ) throws(TokenError) -> Answer {
        let compact = try CompactToken(bytes, dots)
        let parts = try DecodedParts(compact, into: memory)
        let header = try TokenHeader.read(compact.header, decoded: parts.header)
        let key = try ring.signer(named: header, of: parts.signature, over: compact.signed)
        return try body(key, parts.payload)
    }
}
