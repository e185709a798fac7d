import JSON

/// The times of a token (RFC 7519, sections 4.1.4 to 4.1.6): Unix seconds, compared as numbers.
extension ClaimReader {
    /// `exp`: holds while now is before it plus the leeway.
    func expiry() throws(TokenError) -> Double? {
        guard let expiry = try time("exp") else {
            guard rules.requireExpiry || rules.longestLifetime != nil else { return nil }
            throw TokenError(
                .expiryRequired,
                "The token has no \"exp\", and this workspace requires one. Add exp: the time in seconds at which the "
                    + "token ends, for example an hour from now.",
                claim: "exp")
        }
        guard now < expiry + rules.leeway else {
            throw TokenError(
                .expired,
                "The token ended \(Self.words(now - expiry)) ago. Have your backend sign a new one for each page load; "
                    + "if it did, compare the clocks of the two servers.",
                claim: "exp", clockDifference: expiry - now)
        }
        return expiry
    }

    /// `nbf`: refused while it is in the future past the leeway.
    func notBefore() throws(TokenError) -> Double? {
        try past("nbf", "begins")
    }

    /// `iat`: the same, because a token from the future comes from a clock that is wrong.
    func issuedAt() throws(TokenError) -> Double? {
        try past("iat", "was issued")
    }

    /// The time from issue to expiry, or what is left of it where `iat` is absent.
    func checkLifetime() throws(TokenError) {
        guard let longest = rules.longestLifetime, let expiry = try time("exp") else { return }
        let start = try time("iat") ?? now + rules.leeway
        guard expiry - start > longest else { return }
        throw TokenError(
            .lifetimeTooLong,
            "The token lasts \(Self.words(expiry - start)), and this workspace allows \(Self.words(longest)). "
                + "Set exp closer to iat.",
            claim: "exp")
    }

    private func past(_ claim: String, _ verb: String) throws(TokenError) -> Double? {
        guard let time = try time(claim) else { return nil }
        if time <= now + rules.leeway { return time }
        throw TokenError(
            .notYetValid,
            "By its \"\(claim)\" the token \(verb) \(Self.words(time - now)) from now. The signing server's clock is "
                + "probably ahead: set it by NTP.",
            claim: claim, clockDifference: time - now)
    }

    /// A time in seconds; `nil` when the claim is absent. A value of another kind is refused, never skipped: `"exp":
    /// null` must not mean "for ever".
    func time(_ claim: String) throws(TokenError) -> Double? {
        guard let value = claims[claim] else { return nil }
        guard let number = value.number else {
            throw .wrongType(claim, "The time must be a number of seconds since 1970 and is \(value.kindDescription).")
        }
        let seconds = number.double
        if 0...TokenLimits.latestTime ~= seconds { return seconds }
        guard TokenLimits.latestTime...TokenLimits.latestTime * 1000 ~= seconds else {
            throw .wrongType(claim, "The time must be a number of seconds between 1970 and the year 9999.")
        }
        throw TokenError(
            .looksLikeMilliseconds,
            "\"\(claim)\" looks like milliseconds, and a token's times are in seconds (RFC 7519, section 2). "
                + "Divide by 1000: in JavaScript, Math.floor(Date.now() / 1000).",
            claim: claim, clockDifference: seconds / 1000 - now)
    }

    /// A span of time for people, whatever the clock says.
    static func words(_ seconds: Double) -> String {
        guard seconds.isFinite else { return "unknown time" }
        let seconds = min(abs(seconds), TokenLimits.latestTime)
        let units = [(86400.0, "days"), (3600, "hours"), (60, "minutes")]
        for (size, name) in units where seconds >= size * 2 { return "\(Int(seconds / size)) \(name)" }
        return "\(Int(seconds.rounded(.up))) seconds"
    }
}
