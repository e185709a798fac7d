import JSON

/// Reads the claims of a token whose signature holds (the inspector: also of one whose doesn't), each by its own rule.
///
/// Every rule stands alone and throws its own error, so that the verifier stops at the first and the inspector can name
/// them all.
struct ClaimReader {
    let claims: JSONObject
    let rules: TokenRules
    let now: Double

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
        try text("jti", "The token's own id")
    }

    /// A claim that is a string or absent.
    func text(_ claim: String, _ meaning: String) throws(TokenError) -> String? {
        guard let value = claims[claim] else { return nil }
        guard let text = value.string else {
            throw .wrongType(claim, "\(meaning) must be a string and is \(value.kindDescription).")
        }
        return text
    }

    /// A claim that is a string, where null and the empty string are as good as absent.
    func optionalText(_ claim: String, _ meaning: String) throws(TokenError) -> String? {
        if let value = claims[claim], value.isNull { return nil }
        guard let text = try text(claim, meaning), !text.isEmpty else { return nil }
        return text
    }

    /// The claims that have a meaning of their own and are therefore no attributes.
    static func isReserved(_ claim: String) -> Bool {
        switch claim {
        case "userId", "sub", "user_id", "external_id", "email", "name", "customAttributes",
            "exp", "nbf", "iat", "aud", "iss", "jti":
            true
        default: false
        }
    }
}

extension TokenError {
    static func wrongType(_ claim: String, _ detail: String) -> TokenError {
        TokenError(.wrongType, "\(claim): \(detail)", claim: claim)
    }
}
