import Crypto
import CryptoExtras
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A private key of one algorithm, for those who sign.
struct PrivateKey: Sendable {
    enum Material: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    let material: Material
    let publicKey: PublicKey

    var algorithm: Algorithm { publicKey.algorithm }

    /// - Throws: ``KeyError`` when the algorithm isn't the key's, or the key is a weak one.
    init(_ material: Material, algorithm: Algorithm?, keyID: String? = nil) throws(KeyError) {
        self.material = material
        publicKey = try PublicKey(numbers: material.publicNumbers(), algorithm: algorithm, keyID: keyID)
    }

    /// - Throws: ``KeyError`` when the key's numbers don't belong together.
    func signature(over message: [UInt8]) throws(KeyError) -> [UInt8] {
        do {
            switch material {
            case .rsa(let key):
                return Array(try key.signature(for: message, padding: .init(algorithm)).rawRepresentation)
            case .p256(let key): return Array(try key.signature(for: message).rawRepresentation)
            case .ed25519(let key): return Array(try key.signature(for: message))
            }
        } catch {
            throw .unusablePrivateKey
        }
    }
}

extension PrivateKey.Material {
    fileprivate func publicNumbers() throws(KeyError) -> PublicNumbers {
        switch self {
        case .rsa(let key):
            guard let numbers = try? key.publicKey.getKeyPrimitives() else { throw .unusablePrivateKey }
            return .rsa(modulus: Array(numbers.modulus), exponent: Array(numbers.publicExponent))
        case .p256(let key):
            let point = Array(key.publicKey.rawRepresentation)
            return .p256(x: Array(point.prefix(32)), y: Array(point.suffix(32)))
        case .ed25519(let key): return .ed25519(Array(key.publicKey.rawRepresentation))
        }
    }
}

extension KeyError {
    static let unusablePrivateKey = KeyError(
        .malformed, "The private key can't be read: it is damaged, or its numbers don't belong together.")
}
