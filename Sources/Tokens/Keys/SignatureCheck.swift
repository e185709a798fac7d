import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A public key in swift-crypto's own form, made once: checking a signature then costs no key setup.
enum SignatureCheck: Sendable {
    case rsa(_RSA.Signing.PublicKey, _RSA.Signing.Padding)
    case p256(P256.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)

    /// - Throws: ``KeyError`` when the numbers are no key, such as a point that isn't on the curve.
    init(_ numbers: PublicNumbers, _ algorithm: Algorithm) throws(KeyError) {
        do {
            switch numbers {
            case .rsa(let modulus, let exponent):
                self = .rsa(try .init(n: modulus, e: exponent), .init(algorithm))
            case .p256(let x, let y):
                self = .p256(try .init(rawRepresentation: x + y))
            case .ed25519(let point):
                self = .ed25519(try .init(rawRepresentation: point))
            }
        } catch {
            throw KeyError(.malformed, "The numbers of the key don't make a key. Copy it once more.")
        }
    }

    /// Whether the key's owner signed the message. A signature of another length than the algorithm's is none.
    func holds(_ signature: UnsafeRawBufferPointer, over message: UnsafeRawBufferPointer) -> Bool {
        switch self {
        case .rsa(let key, let padding):
            return key.isValidSignature(
                .init(rawRepresentation: signature), for: Self.digest(of: message), padding: padding)
        case .p256(let key):
            // r and s, 32 bytes each (RFC 7518, section 3.4): any other length throws.
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(signature, for: Self.digest(of: message))
        case .ed25519(let key):
            return key.isValidSignature(signature, for: message)
        }
    }

    private static func digest(of message: UnsafeRawBufferPointer) -> SHA256.Digest {
        var hash = SHA256()
        hash.update(bufferPointer: message)
        return hash.finalize()
    }
}

extension _RSA.Signing.Padding {
    init(_ algorithm: Algorithm) {
        self = algorithm == .ps256 ? .PSS : .insecurePKCS1v1_5
    }
}
