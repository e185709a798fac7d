import JSON

/// The times of a token (RFC 7519, sections 4.1.4 to 4.1.6): Unix seconds, compared as numbers.
extension ClaimReader {
    /// `exp`: holds while now is before it plus the leeway.
    func expiry() throws(TokenError) -> Double? {
        guard let expiry = try time(.exp) else {
            guard rules.requireExpiry || rules.longestLifetime != nil else { return nil }
            throw TokenError(.expiryRequired, claim: "exp")
        }
        guard now < expiry + rules.leeway else {
            throw TokenError(
                .expired, claim: "exp", ["span": .span(now - expiry)], clockDifference: expiry - now)
        }
        return expiry
    }

    /// `nbf`: refused while it is in the future past the leeway.
    func notBefore() throws(TokenError) -> Double? {
        try past(.nbf, .notYetValid)
    }

    /// `iat`: the same, because a token from the future comes from a clock that is wrong.
    func issuedAt() throws(TokenError) -> Double? {
        try past(.iat, .issuedInFuture)
    }

    /// The time from issue to expiry, or what is left of it where `iat` is absent.
    func checkLifetime() throws(TokenError) {
        guard let longest = rules.longestLifetime, let expiry = try time(.exp) else { return }
        let start = try time(.iat) ?? now + rules.leeway
        guard expiry - start > longest else { return }
        throw TokenError(
            .lifetimeTooLong, claim: "exp", ["span": .span(expiry - start), "limit": .span(longest)])
    }

    private func past(_ claim: Claim, _ cause: TokenError.Cause) throws(TokenError) -> Double? {
        guard let time = try time(claim) else { return nil }
        if time <= now + rules.leeway { return time }
        throw TokenError(cause, claim: claim.rawValue, ["span": .span(time - now)], clockDifference: time - now)
    }

    /// A time in seconds; `nil` when the claim is absent. A value of another kind is refused, never skipped: `"exp":
    /// null` must not mean "for ever".
    func time(_ claim: Claim) throws(TokenError) -> Double? {
        guard let value = claims[claim] else { return nil }
        guard let number = value.number else {
            if value.string != nil { throw .form(.timeIsText, claim) }
            throw .kind(.timeKind, claim, value)
        }
        let seconds = number.double
        if 0...TokenLimits.latestTime ~= seconds { return seconds }
        guard TokenLimits.latestTime...TokenLimits.latestTime * 1000 ~= seconds else {
            throw .form(.timeRange, claim)
        }
        throw TokenError(
            .milliseconds, claim: claim.rawValue, ["claim": .text(claim.rawValue)],
            clockDifference: seconds / 1000 - now)
    }
}
