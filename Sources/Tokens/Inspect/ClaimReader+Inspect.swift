import JSON

extension ClaimReader {
    /// Everything that is wrong with the claims, in the order in which a verifier asks.
    var errors: [TokenError] {
        let namesId = Self.idClaims.contains { claims[$0] != nil }
        return [
            error { () throws(TokenError) in try expiry() },
            error { () throws(TokenError) in try notBefore() },
            error { () throws(TokenError) in try issuedAt() },
            error { () throws(TokenError) in try checkLifetime() },
            error { () throws(TokenError) in try checkAudience() },
            error { () throws(TokenError) in try checkIssuer() },
            error { () throws(TokenError) in try userId() },
            error { () throws(TokenError) in try email(isOnlyId: !namesId) },
            error { () throws(TokenError) in try name() },
            error { () throws(TokenError) in try attributes() },
            error { () throws(TokenError) in try tokenID() },
        ].compactMap { $0 }
    }

    private func error<Value>(_ check: () throws(TokenError) -> Value) -> TokenError? {
        do throws(TokenError) {
            _ = try check()
            return nil
        } catch {
            return error
        }
    }

    /// What a verifier lets pass and somebody should look at.
    var warnings: [Inspection.Finding] {
        var findings: [Inspection.Finding] = []
        if claims["exp"] == nil { findings.append(.noExpiry) }
        if let expiry = try? time("exp") {
            let start = (try? time("iat")) ?? now
            if expiry - start > TokenRules.usualLongestLifetime { findings.append(.longLifetime) }
            if expiry <= now, now < expiry + rules.leeway { findings.append(.withinLeeway) }
        }
        if let issued = try? time("iat"), issued > now, issued <= now + rules.leeway { findings.append(.clockAhead) }
        for claim in Self.idClaims where claims[claim]?.number != nil { findings.append(.numberId(claim)) }
        return findings
    }
}

extension Inspection.Finding {
    fileprivate static let noExpiry = Self(
        "no_expiry",
        "The token never ends: whoever gets hold of it is this person for good. Add exp, an hour from now.",
        claim: "exp")
    fileprivate static let longLifetime = Self(
        "long_lifetime", "The token lasts longer than a day. It is used once, at page load: minutes are enough.",
        claim: "exp")
    fileprivate static let withinLeeway = Self(
        "within_leeway", "The token has ended and is accepted only because clocks may differ a little.", claim: "exp")
    fileprivate static let clockAhead = Self(
        "clock_ahead", "By iat the signer's clock is ahead of this server's. Set it by NTP.", claim: "iat")

    fileprivate static func numberId(_ claim: String) -> Self {
        Self(
            "number_id",
            "The id is a number and is taken as its decimal text. Sign it as a string, so that it is the "
                + "same text everywhere.",
            claim: claim)
    }
}
