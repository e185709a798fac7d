import JSON

/// Reads the claims of a token whose signature holds (the inspector: also of one whose doesn't), each by its own rule.
///
/// Every rule stands alone and throws its own error, so that the verifier stops at the first and the inspector can name
/// them all.
struct ClaimReader {
    let claims: Claims
    let rules: TokenRules
    let now: Double

    init(claims: JSONObject, rules: TokenRules, now: Double) {
        self.claims = Claims(claims)
        self.rules = rules
        self.now = now
    }

    func verified(keyID: String) throws(TokenError) -> VerifiedToken {
        let expiresAt = try expiry()
        let notBefore = try notBefore()
        let issuedAt = try issuedAt()
        try checkLifetime()
        try checkAudience()
        try checkIssuer()
        let userId = try userId()
        let email = try email(isOnlyId: userId == nil)
        return VerifiedToken(
            identity: Identity(userId: userId, email: email, name: try name(), attributes: try attributes()),
            keyID: keyID, expiresAt: expiresAt, issuedAt: issuedAt, notBefore: notBefore, tokenID: try tokenID())
    }

    /// `jti` (RFC 7519, section 4.1.7).
    func tokenID() throws(TokenError) -> String? {
        try text(.jti)
    }

    /// A claim that is a string or absent.
    func text(_ claim: Claim) throws(TokenError) -> String? {
        guard let value = claims[claim] else { return nil }
        guard let text = value.string else { throw .kind(.textKind, claim, value) }
        return text
    }

    /// A claim that is a string, where null and the empty string are as good as absent.
    func optionalText(_ claim: Claim) throws(TokenError) -> String? {
        if let value = claims[claim], value.isNull { return nil }
        guard let text = try text(claim), !text.isEmpty else { return nil }
        return text
    }
}

extension TokenError {
    /// A claim that is of the wrong kind, and which kind that is.
    static func kind(_ cause: Cause, _ claim: Claim, _ value: JSONValue) -> TokenError {
        TokenError(cause, claim: claim.rawValue, ["claim": .text(claim.rawValue), "kind": .kind(value)])
    }

    /// A claim that is wrong in some other way.
    static func form(_ cause: Cause, _ claim: Claim, limit: Int? = nil) -> TokenError {
        var values: [String: SentenceValue] = ["claim": .text(claim.rawValue)]
        if let limit { values["limit"] = .number(limit) }
        return TokenError(cause, claim: claim.rawValue, values)
    }
}
