import Crypto
import CryptoExtras
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension PrivateKey {
    /// Reads PKCS #8 (`PRIVATE KEY`), PKCS #1 (`RSA PRIVATE KEY`) or SEC 1 (`EC PRIVATE KEY`).
    init(pem: String, algorithm: Algorithm?) throws(KeyError) {
        try PastedKey.checkSize(pem)
        guard let block = try PEM.blocks(of: pem).first(where: { $0.label.hasSuffix("PRIVATE KEY") }) else {
            throw KeyError(.otherFormat, "This is no private key: nobody can sign with it.")
        }
        guard block.label != "ENCRYPTED PRIVATE KEY" else {
            throw KeyError(
                .otherFormat,
                "The private key is protected by a passphrase. Write it without one: openssl pkey -in key.pem")
        }
        try self.init(try Self.material(block), algorithm: algorithm)
    }

    private static func material(_ block: PEM) throws(KeyError) -> Material {
        guard let kind = kind(block) else {
            throw KeyError(
                .unsupported,
                "The private key is of a kind or curve that isn't supported. Use RSA, the curve P-256 or Ed25519.")
        }
        do {
            return switch kind {
            case .rsa: .rsa(try .init(unsafeDERRepresentation: block.bytes))
            case .p256: .p256(try .init(derRepresentation: block.bytes))
            case .ed25519: .ed25519(try .init(derRepresentation: block.bytes))
            }
        } catch {
            throw .unusablePrivateKey
        }
    }

    /// In PKCS #8 (RFC 5208, section 5) the algorithm comes after a version; the older forms have it in their label.
    private static func kind(_ block: PEM) -> KeyKind? {
        switch block.label {
        case "RSA PRIVATE KEY": return .rsa
        case "EC PRIVATE KEY": return .p256
        default:
            guard var reader = DERReader.sequence(in: block.bytes[...]), reader.next(DERReader.Tag.integer) != nil,
                let algorithm = reader.next(DERReader.Tag.sequence)
            else { return nil }
            return KeyKind(algorithmIdentifier: algorithm)
        }
    }

    /// Reads a JSON web key with its private members (RFC 7518, sections 6.2.2 and 6.3.2; RFC 8037, section 2).
    init(jwk text: String, algorithm: Algorithm?) throws(KeyError) {
        var jwk = try PastedKey.object(text)
        let purpose = try KeyPurpose(jwk, operation: "sign")
        let material = try Self.material(jwk)
        for member in ["d", "p", "q", "dp", "dq", "qi"] { jwk[member] = nil }
        try self.init(material, algorithm: purpose.algorithm ?? algorithm, keyID: purpose.keyID)
        guard publicKey.numbers == (try PublicNumbers(jwk: jwk)), algorithm ?? self.algorithm == self.algorithm else {
            throw .unusablePrivateKey
        }
    }

    private static func material(_ jwk: JSONObject) throws(KeyError) -> Material {
        guard jwk["d"] != nil else { throw KeyError(.otherFormat, "This is no private key: nobody can sign with it.") }
        do {
            switch (jwk["kty"]?.string, jwk["crv"]?.string) {
            case ("RSA", _):
                let numbers = try ["n", "e", "d", "p", "q"].map { try PublicNumbers.integer($0, jwk) }
                return .rsa(try .init(n: numbers[0], e: numbers[1], d: numbers[2], p: numbers[3], q: numbers[4]))
            case ("EC", "P-256"): return .p256(try .init(rawRepresentation: PublicNumbers.coordinate("d", jwk)))
            case ("OKP", "Ed25519"): return .ed25519(try .init(rawRepresentation: PublicNumbers.coordinate("d", jwk)))
            default: break
            }
        } catch {
            throw .unusablePrivateKey
        }
        throw KeyError(.unsupported, "The private key is of a kind or curve that isn't supported.")
    }
}
