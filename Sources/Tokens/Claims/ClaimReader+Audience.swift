import JSON

/// For whom and by whom a token was made, so that one from staging doesn't open production.
extension ClaimReader {
    /// `aud` (RFC 7519, section 4.1.3): a string or an array of strings, one of which is the expected value.
    func checkAudience() throws(TokenError) {
        let audiences = try audiences()
        switch (audiences, rules.expectedAudience) {
        case (nil, nil): return
        case (let audiences?, let expected?) where audiences.contains(where: { $0.isExactly(expected) }): return
        case (_, nil):
            throw TokenError(
                .wrongAudience,
                "The token has an \"aud\", and this workspace expects none. Set the expected audience in the "
                    + "workspace's settings, or leave aud out.",
                claim: "aud")
        case (nil, _):
            throw TokenError(
                .wrongAudience,
                "The token has no \"aud\", and this workspace expects one. Set aud to the expected audience of the "
                    + "workspace's settings.",
                claim: "aud")
        default:
            throw TokenError(
                .wrongAudience,
                "The token's \"aud\" isn't the expected audience of this workspace. It may be a token for another "
                    + "environment; compare with the workspace's settings.",
                claim: "aud")
        }
    }

    private func audiences() throws(TokenError) -> [String]? {
        guard let value = claims["aud"] else { return nil }
        if let audience = value.string { return [audience] }
        let audiences = value.array?.compactMap(\.string)
        guard let audiences, audiences.count == value.array?.count else {
            throw .wrongType("aud", "The audience must be a string or an array of strings.")
        }
        return audiences
    }

    /// `iss` (RFC 7519, section 4.1.1).
    func checkIssuer() throws(TokenError) {
        let issuer = try text("iss", "The issuer")
        guard let expected = rules.expectedIssuer else { return }
        guard let issuer, issuer.isExactly(expected) else {
            throw TokenError(
                .wrongIssuer,
                "The token's \"iss\" isn't the expected issuer of this workspace. Set iss to the issuer of the "
                    + "workspace's settings, or correct the setting.",
                claim: "iss")
        }
    }
}
