import JSON

/// Says of each claim what it means here.
struct ClaimNotes {
    let reader: ClaimReader
    let problems: [Inspection.Finding]

    func lines() -> [Inspection.Line] {
        let warnings = reader.warnings
        return reader.claims.members.map { claim in
            line(claim, wrong: problems.about(claim.name), odd: warnings.about(claim.name))
        }
    }

    private func line(
        _ claim: JSONObject.Member, wrong: Inspection.Finding?, odd: Inspection.Finding?
    ) -> Inspection.Line {
        let note = note(claim)
        let isIgnored = note.code == "claim_ignored"
        return Inspection.Line(
            name: claim.name, value: claim.value,
            verdict: wrong != nil ? .wrong : odd != nil || isIgnored ? .warning : .ok,
            finding: wrong ?? odd ?? note)
    }

    private func note(_ claim: JSONObject.Member) -> Inspection.Finding {
        switch claim.name {
        case "exp": time("claim_exp", "The token ends at", claim)
        case "nbf": time("claim_nbf", "The token begins at", claim)
        case "iat": time("claim_iat", "The token was issued at", claim)
        case "aud": Inspection.Finding("claim_aud", "For whom the token is made.", claim: "aud")
        case "iss": Inspection.Finding("claim_iss", "Who made the token.", claim: "iss")
        case "jti": Inspection.Finding("claim_jti", "The token's own id.", claim: "jti")
        case "email": Inspection.Finding("claim_email", "The person's email, as proved by you.", claim: "email")
        case "name": Inspection.Finding("claim_name", "The person's name, shown as text.", claim: "name")
        case "customAttributes":
            Inspection.Finding("claim_attributes", "What your team sees about the person.", claim: claim.name)
        case let id where ClaimReader.idClaims.contains(id):
            Inspection.Finding("claim_id", "The person's id in your application, compared exactly.", claim: id)
        default: other(claim)
        }
    }

    private func other(_ claim: JSONObject.Member) -> Inspection.Finding {
        if claim.value.isScalar {
            return Inspection.Finding("claim_attribute", "Taken as an attribute of the person.", claim: claim.name)
        }
        return Inspection.Finding(
            "claim_ignored",
            "Not used: further claims count when they are a string, a number or a boolean. Names are "
                + "case-sensitive; put objects into customAttributes.",
            claim: claim.name)
    }

    private func time(_ code: String, _ meaning: String, _ claim: JSONObject.Member) -> Inspection.Finding {
        let time = (try? reader.time(claim.name)).flatMap { $0 }.map(Timestamp.text) ?? "?"
        return Inspection.Finding(code, "\(meaning) \(time).", claim: claim.name, values: ["time": time])
    }
}

/// Says of each header member what it means here.
struct HeaderNotes {
    let problems: [Inspection.Finding]

    func lines(_ header: JSONObject) -> [Inspection.Line] {
        header.members.map { member in
            let wrong = problems.about(member.name)
            return Inspection.Line(
                name: member.name, value: member.value, verdict: wrong == nil ? .ok : .wrong,
                finding: wrong ?? note(member.name))
        }
    }

    private func note(_ member: String) -> Inspection.Finding {
        switch member {
        case "alg": Inspection.Finding("header_alg", "How the token is signed.", claim: member)
        case "typ": Inspection.Finding("header_typ", "What the token is.", claim: member)
        case "kid": Inspection.Finding("header_kid", "Which key signed, by its id.", claim: member)
        default: Inspection.Finding("header_other", "Not used.", claim: member)
        }
    }
}

extension [Inspection.Finding] {
    fileprivate func about(_ claim: String) -> Inspection.Finding? {
        first { $0.claim?.isExactly(claim) == true }
    }
}
