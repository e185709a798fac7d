import Crypto
import JSON

/// Finds out which key made a signature, also where the signer used it in another way than it should.
struct KeyProbe {
    private let parts: ReadableParts

    init(_ parts: ReadableParts) {
        self.parts = parts
    }

    func match(among keys: [VerificationKey]) -> Inspection.KeyMatch? {
        guard !parts.signature.isEmpty else { return nil }
        for reading in Inspection.KeyReading.allCases {
            for key in keys where fits(key, reading) {
                return Inspection.KeyMatch(keyID: key.id, name: key.name, state: key.state, reading: reading)
            }
        }
        return nil
    }

    private func fits(_ key: VerificationKey, _ reading: Inspection.KeyReading) -> Bool {
        switch key.material {
        case .secret(let secret): fits(secret.bytes, reading)
        case .publicKey(let key): fits(key, reading)
        }
    }

    private func fits(_ secret: [UInt8], _ reading: Inspection.KeyReading) -> Bool {
        switch reading {
        case .asIs: fits(secret)
        case .base64Decoded: Base64URL.decodeLeniently(secret).map(fits) ?? false
        case .base64Encoded: Base64URL.spellings(of: secret).contains { fits(Array($0.utf8)) }
        case .hexDecoded: Hex.decode(secret).map(fits) ?? false
        case .hexEncoded: fits(Array(Hex.encode(secret).utf8))
        case .withLineBreak: fits(secret + [0x0A]) || fits(secret + [0x0D, 0x0A])
        case .quoted: fits([0x22] + secret + [0x22]) || fits([0x27] + secret + [0x27])
        case .trimmed: fits(trimmed(secret))
        case .sha384: parts.signature == code(SHA384.self, secret)
        case .sha512: parts.signature == code(SHA512.self, secret)
        case .otherPadding, .signatureInDER, .publicKeyAsSecret: false
        }
    }

    private func fits(_ key: PublicKey, _ reading: Inspection.KeyReading) -> Bool {
        switch reading {
        case .asIs: parts.isSigned(by: key)
        case .otherPadding: key.otherPadding.map(parts.isSigned) ?? false
        case .signatureInDER: key.isSignedInDER(parts.signature, over: parts.signed)
        case .publicKeyAsSecret: key.texts.contains { fits(Array($0.utf8)) }
        default: false
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
