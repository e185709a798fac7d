import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What people do with a public key's pair instead of what they should.
extension PublicKey {
    /// The same RSA key for the other of its two algorithms.
    var otherPadding: PublicKey? {
        numbers.algorithms.first { $0 != algorithm }.flatMap { try? PublicKey(numbers: numbers, algorithm: $0) }
    }

    /// Whether the key's owner signed, and left the signature as OpenSSL writes it (RFC 3279, section 2.2.3).
    func isSignedInDER(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard case .p256(let key) = check,
            let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }

    /// The texts that a signer may have read from the public key's file and taken for a secret.
    var texts: [String] {
        let pem =
            switch check {
            case .rsa(let key, _): key.pemRepresentation
            case .p256(let key): key.pemRepresentation
            case .ed25519(let key): key.pemRepresentation
            }
        return [pem, pem + "\n"]
    }
}
