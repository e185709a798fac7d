import JSON

/// For whom and by whom a token was made, so that one from staging doesn't open production.
extension ClaimReader {
    /// `aud` (RFC 7519, section 4.1.3): a string or an array of strings, one of which is the expected value.
    func checkAudience() throws(TokenError) {
        let audiences = try audiences()
        switch (audiences, rules.expectedAudience) {
        case (nil, nil): return
        case (let audiences?, let expected?) where audiences.contains(where: { $0.isExactly(expected) }): return
        case (_, nil): throw TokenError(.audienceUnexpected, claim: "aud")
        case (nil, _): throw TokenError(.audienceMissing, claim: "aud")
        default: throw TokenError(.audienceOther, claim: "aud")
        }
    }

    private func audiences() throws(TokenError) -> [String]? {
        guard let value = claims[.aud] else { return nil }
        if let audience = value.string { return [audience] }
        let audiences = value.array?.compactMap(\.string)
        guard let audiences, audiences.count == value.array?.count else {
            throw .form(.audienceKind, .aud)
        }
        return audiences
    }

    /// `iss` (RFC 7519, section 4.1.1).
    func checkIssuer() throws(TokenError) {
        let issuer = try text(.iss)
        guard let expected = rules.expectedIssuer else { return }
        guard let issuer, issuer.isExactly(expected) else { throw TokenError(.issuerOther, claim: "iss") }
    }
}
