import JSON

/// What is worth knowing about the key that fits, and about a header that names none.
struct KeyNotes {
    let keys: [VerificationKey]
    let parts: ReadableParts

    func findings(_ match: Inspection.KeyMatch?) -> [Inspection.Finding] {
        guard let match else { return aboutAlgorithm() }
        let values = values(match)
        var findings: [Inspection.Finding] = []
        if let note = match.reading.note { findings.append(Inspection.Finding(note, values)) }
        if match.state == .retiring { findings.append(Inspection.Finding(.keyRetiring, values)) }
        guard let kid = parts.header?["kid"]?.string, !signs(match, kid) else { return findings }
        let isKnown = keys.contains { $0.isNamed(kid) }
        findings.append(Inspection.Finding(isKnown ? .kidOfOtherKey : .kidUnknown, claim: "kid", values))
        return findings
    }

    private func signs(_ match: Inspection.KeyMatch, _ kid: String) -> Bool {
        keys.contains { $0.id.isExactly(match.keyID) && $0.isNamed(kid) }
    }

    private func values(_ match: Inspection.KeyMatch) -> [String: SentenceValue] {
        let key = keys.first { $0.id.isExactly(match.keyID) }?.publicKey
        return [
            "key": .text(match.name.isEmpty ? match.keyID : match.name),
            "algorithm": .text(key?.algorithm.rawValue ?? Algorithm.hs256.rawValue),
            "used": .text(key?.otherPadding?.algorithm.rawValue ?? ""),
        ]
    }

    /// A token of an algorithm that no key here has can't be checked at all. (The algorithm of an encrypted one is none
    /// of signing.)
    private func aboutAlgorithm() -> [Inspection.Finding] {
        guard let stated = parts.header?["alg"]?.string, parts.header?["enc"] == nil else { return [] }
        if stated.utf8.elementsEqual("none".utf8, by: { $0 | 0x20 == $1 }) {
            return [Inspection.Finding(.algorithmNone, claim: "alg")]
        }
        // Where a key for it could be added, the problem itself says so.
        guard Algorithm(exactly: stated) == nil else { return [] }
        let names = Algorithm.allCases.map(\.rawValue).joined(separator: ", ")
        return [
            Inspection.Finding(
                .foreignAlgorithm, claim: "alg",
                ["stated": .text(String(stated.prefix(20))), "algorithms": .text(names)])
        ]
    }
}

extension Inspection.KeyReading {
    /// What to change in the signer; `nil` when nothing is.
    fileprivate var note: Note? {
        switch self {
        case .asIs: nil
        case .base64Decoded: .base64Decoded
        case .base64Encoded: .base64Encoded
        case .hexDecoded: .hexDecoded
        case .hexEncoded: .hexEncoded
        case .withLineBreak: .withLineBreak
        case .quoted: .quotedSecret
        case .trimmed: .trimmed
        case .sha384: .sha384
        case .sha512: .sha512
        case .otherPadding: .otherPadding
        case .signatureInDER: .signatureInDER
        case .publicKeyAsSecret: .publicKeyAsSecret
        }
    }
}
