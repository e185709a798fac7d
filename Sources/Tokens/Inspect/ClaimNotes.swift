import JSON

/// Says of each claim what it means here.
struct ClaimNotes {
    let reader: ClaimReader
    let problems: [Inspection.Finding]

    func lines() -> [Inspection.Line] {
        let warnings = reader.warnings
        return reader.claims.object.members.map { claim in
            line(claim, wrong: problems.about(claim.name), odd: warnings.about(claim.name))
        }
    }

    private func line(
        _ claim: JSONObject.Member, wrong: Inspection.Finding?, odd: Inspection.Finding?
    ) -> Inspection.Line {
        let note = note(claim)
        let isIgnored = note.code == Note.claimIgnored.rawValue
        return Inspection.Line(
            name: claim.name, value: claim.value,
            verdict: wrong != nil ? .wrong : odd != nil || isIgnored ? .warning : .ok,
            finding: wrong ?? odd ?? note)
    }

    private func note(_ claim: JSONObject.Member) -> Inspection.Finding {
        switch Claim(named: claim.name) {
        case .exp: time(.exp, past: .expiresPast, ahead: .expiresAhead)
        case .nbf: time(.nbf, past: .beginsPast, ahead: .beginsAhead)
        case .iat: time(.iat, past: .issuedPast, ahead: .issuedAhead)
        case .aud: Inspection.Finding(.claimAudience, claim: claim.name)
        case .iss: Inspection.Finding(.claimIssuer, claim: claim.name)
        case .jti: Inspection.Finding(.claimTokenID, claim: claim.name)
        case .email: Inspection.Finding(.claimEmail, claim: claim.name)
        case .name: Inspection.Finding(.claimName, claim: claim.name)
        case .customAttributes: Inspection.Finding(.claimAttributes, claim: claim.name)
        case .userId, .sub, .userIdSnake, .externalId: Inspection.Finding(.claimID, claim: claim.name)
        case nil: Inspection.Finding(claim.value.isScalar ? .claimAttribute : .claimIgnored, claim: claim.name)
        }
    }

    private func time(_ claim: Claim, past: Note, ahead: Note) -> Inspection.Finding {
        guard let time = try? reader.time(claim) else {
            return Inspection.Finding(.timeUnreadable, claim: claim.rawValue)
        }
        return Inspection.Finding(
            time <= reader.now ? past : ahead, claim: claim.rawValue,
            ["span": .span(time - reader.now), "time": .time(time)])
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
                finding: wrong ?? note(member.name, isEncrypted: header["enc"] != nil))
        }
    }

    private func note(_ member: String, isEncrypted: Bool) -> Inspection.Finding {
        let note: Note =
            switch member {
            case "alg" where isEncrypted: .headerKeyManagement
            case "enc": .headerEncryption
            case "epk" where isEncrypted: .headerEphemeralKey
            case "cty" where isEncrypted: .headerContent
            case "kid" where isEncrypted: .headerEncryptionKeyID
            case "alg": .headerAlgorithm
            case "typ": .headerType
            case "kid": .headerKeyID
            default: .headerOther
            }
        return Inspection.Finding(note, claim: member)
    }
}

extension [Inspection.Finding] {
    fileprivate func about(_ claim: String) -> Inspection.Finding? {
        first { $0.claim?.isExactly(claim) == true }
    }
}
