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
        if claims[.exp] == nil { findings.append(Inspection.Finding(.noExpiry, claim: "exp")) }
        if let expiry = try? time(.exp) {
            let start = (try? time(.iat)) ?? now
            if expiry - start > TokenRules.usualLongestLifetime {
                findings.append(Inspection.Finding(.longLifetime, claim: "exp"))
            }
            if expiry <= now, now < expiry + rules.leeway {
                findings.append(Inspection.Finding(.withinLeeway, claim: "exp"))
            }
        }
        if let issued = try? time(.iat), issued > now, issued <= now + rules.leeway {
            findings.append(Inspection.Finding(.clockAhead, claim: "iat", ["span": .span(issued - now)]))
        }
        for claim in Self.idClaims where claims[claim]?.number != nil {
            findings.append(Inspection.Finding(.numberID, claim: claim.rawValue))
        }
        return findings + misspelled
    }

    /// Names that are nearly those of claims, where the claim itself is missing.
    private var misspelled: [Inspection.Finding] {
        let namesNobody = Self.idClaims.allSatisfy { claims[$0] == nil }
        return claims.others.compactMap { claim in
            let letters = claim.name.lowercased().filter { $0.isLetter }
            let meant: Claim? =
                switch letters {
                case "userid", "uid", "id", "subject", "externalid", "user": namesNobody ? .userId : nil
                case "email", "mail", "emailaddress", "useremail": .email
                case "name", "fullname", "displayname": .name
                case "exp", "expires", "expiresat", "expiry", "expiration": .exp
                case "customattributes", "attributes", "customdata": .customAttributes
                default: nil
                }
            guard let meant, claims[meant] == nil else { return nil }
            return Inspection.Finding(
                .misspelled, claim: claim.name, ["claim": .text(claim.name), "meant": .text(meant.rawValue)])
        }
    }
}
