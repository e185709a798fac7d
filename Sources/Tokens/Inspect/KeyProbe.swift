import Crypto
import JSON

/// Finds out which key made a signature, also where the signer read its secret in another way than it should.
struct KeyProbe {
    private let parts: ReadableParts

    init(_ parts: ReadableParts) {
        self.parts = parts
    }

    func match(among keys: [VerificationKey]) -> Inspection.KeyMatch? {
        guard !parts.signature.isEmpty else { return nil }
        for reading in Inspection.SecretReading.allCases {
            for key in keys where fits(key, reading) {
                return Inspection.KeyMatch(keyID: key.id, name: key.name, state: key.state, reading: reading)
            }
        }
        return nil
    }

    private func fits(_ key: VerificationKey, _ reading: Inspection.SecretReading) -> Bool {
        switch reading {
        case .asIs: fits(key.secret)
        case .base64Decoded: Base64URL.decodeLeniently(key.secret).map(fits) ?? false
        case .hexDecoded: Hex.decode(key.secret).map(fits) ?? false
        case .withLineBreak: fits(key.secret + [0x0A]) || fits(key.secret + [0x0D, 0x0A])
        case .trimmed: fits(trimmed(key.secret))
        case .sha384: parts.signature == code(SHA384.self, key.secret)
        case .sha512: parts.signature == code(SHA512.self, key.secret)
        }
    }

    private func fits(_ secret: [UInt8]) -> Bool {
        parts.signature == code(SHA256.self, secret)
    }

    private func code<Hash: HashFunction>(_: Hash.Type, _ secret: [UInt8]) -> [UInt8] {
        Array(HMAC<Hash>.authenticationCode(for: parts.signed, using: SymmetricKey(data: secret)))
    }

    private func trimmed(_ secret: [UInt8]) -> [UInt8] {
        Array(secret.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    }
}

extension Inspection {
    /// What is worth knowing about the key that fits.
    func keyWarnings(_ parts: ReadableParts, _ keys: [VerificationKey]) -> [Finding] {
        guard let key else { return [] }
        var findings: [Finding] = []
        let values = ["key": key.name.isEmpty ? key.keyID : key.name]
        if let advice = key.reading.advice {
            findings.append(Finding("secret_\(key.reading.rawValue)", advice, values: values))
        }
        if key.state == .retiring {
            findings.append(
                Finding("key_retiring", "The token's key is being retired. Deploy the newer one.", values: values))
        }
        guard let kid = parts.header?["kid"]?.string, !kid.isExactly(key.keyID) else { return findings }
        let isKnown = keys.contains { $0.id.isExactly(kid) }
        findings.append(isKnown ? .kidOfOtherKey(values) : .kidUnknown(values))
        return findings
    }
}

extension Inspection.Finding {
    fileprivate static func kidOfOtherKey(_ values: [String: String]) -> Self {
        Self(
            "kid_of_other_key",
            "The \"kid\" names one key and the signature is another's. Set kid to the id of the key that signs.",
            claim: "kid", values: values)
    }

    fileprivate static func kidUnknown(_ values: [String: String]) -> Self {
        Self(
            "kid_unknown",
            "The \"kid\" names no key of this workspace, so all are tried. Set it to the key's id or leave it out.",
            claim: "kid", values: values)
    }
}

extension Inspection.SecretReading {
    /// What to change in the signer; `nil` when nothing is.
    fileprivate var advice: String? {
        switch self {
        case .asIs: nil
        case .base64Decoded:
            "The signer base64-decodes the secret before it signs. Use the text itself: in Node pass the string, not "
                + "Buffer.from(secret, 'base64'), in PyJWT the str."
        case .hexDecoded: "The signer hex-decodes the secret before it signs. Use the text itself."
        case .withLineBreak:
            "The signer's secret ends with a line break, probably from the file that it was read from. Cut it off."
        case .trimmed: "The signer cuts off the space around the secret, which belongs to this key's secret."
        case .sha384: "The secret is right, and the signature is HS384. Sign with HS256."
        case .sha512: "The secret is right, and the signature is HS512. Sign with HS256."
        }
    }
}
