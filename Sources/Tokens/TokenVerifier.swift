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
/// signature holds.
public struct TokenVerifier: Sendable {
    private let ring: KeyRing
    private let rules: TokenRules

    /// - Parameter keys: Revoked ones, too: a token signed with one is then refused as such.
    public init(keys: [VerificationKey], rules: TokenRules = TokenRules()) {
        ring = KeyRing(keys: keys)
        self.rules = rules
    }

    /// Verifies a compact JWS (RFC 7515) with claims about a person (RFC 7519).
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

    /// Checks everything up to the signature, then lends the payload.
    private func open<Answer>(
        _ token: String, then body: (VerificationKey, UnsafeBufferPointer<UInt8>) throws(TokenError) -> Answer
    ) throws(TokenError) -> Answer {
        guard token.utf8.count <= TokenLimits.tokenBytes else { throw .tooLarge(bytes: token.utf8.count) }
        var token = token
        // Closures over memory pass on no typed errors, hence the results.
        return try token.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { memory in
                Result { () throws(TokenError) in
                    let compact = try CompactToken(bytes)
                    let parts = try DecodedParts(compact, into: memory)
                    let header = try TokenHeader.read(compact.header, decoded: parts.header)
                    let key = try ring.signer(named: header, of: parts.signature, over: compact.signed)
                    return try body(key, parts.payload)
                }
            }
        }.get()
    }
}
