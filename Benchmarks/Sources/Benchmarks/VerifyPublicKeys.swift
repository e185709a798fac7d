import Crypto
import CryptoExtras
import Foundation
import JSON
import Tokens

/// How many tokens of the public-key algorithms one core verifies in a second, beside what swift-crypto's bare check of
/// the same signature over the same bytes does in the same run.
enum VerifyPublicKeys {
    private static let batch = 100

    static func measure() throws {
        var table = Table(
            "Verify a token by public key, one core, best of \(Rate.rounds) rounds (wanted: 80 % of the bare check)",
            "Algorithm", "per second", "bare check", "of it")
        for algorithm in [try es256(), try edDSA(), try rsa(.rs256), try rsa(.ps256)] {
            let token = try algorithm.signer.sign(Sample.exampleClaims)
            guard let publicKey = algorithm.signer.publicKey, let parts = SignedParts(token) else { continue }
            let verifier = TokenVerifier(keys: [try VerificationKey(id: "key", publicKey: publicKey)])
            let (ours, bare) = try Rate.best(batch: batch) {
                try VerifyTokens.verify(token, verifier)
            } and: {
                precondition(algorithm.check(parts.signature, parts.signed), "No signature.")
            }
            table.add(algorithm.name, ours.grouped, bare.grouped, "\((ours / bare * 100).short) %")
        }
        table.show()
    }

    private struct Measured {
        let name: String
        let signer: TokenSigner
        let check: (_ signature: Data, _ signed: Data) -> Bool
    }

    private static func es256() throws -> Measured {
        let key = P256.Signing.PrivateKey()
        let publicKey = key.publicKey
        return Measured(name: "ES256", signer: try TokenSigner(privateKeyPEM: key.pemRepresentation)) {
            signature, signed in
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return publicKey.isValidSignature(signature, for: signed)
        }
    }

    private static func edDSA() throws -> Measured {
        let key = Curve25519.Signing.PrivateKey()
        let publicKey = key.publicKey
        let jwk: JSONObject = [
            "kty": "OKP", "crv": "Ed25519", "d": .string(key.rawRepresentation.base64URL),
            "x": .string(publicKey.rawRepresentation.base64URL),
        ]
        return Measured(name: "EdDSA", signer: try TokenSigner(privateKeyJWK: jwk.serialized())) { signature, signed in
            publicKey.isValidSignature(signature, for: signed)
        }
    }

    private static func rsa(_ algorithm: Algorithm) throws -> Measured {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let publicKey = key.publicKey
        let padding: _RSA.Signing.Padding = algorithm == .ps256 ? .PSS : .insecurePKCS1v1_5
        let signer = try TokenSigner(privateKeyPEM: key.pemRepresentation, algorithm: algorithm)
        return Measured(name: "\(algorithm.rawValue), 2048 bits", signer: signer) { signature, signed in
            publicKey.isValidSignature(
                .init(rawRepresentation: signature), for: SHA256.hash(data: signed), padding: padding)
        }
    }
}

/// What a signature check needs of a token.
private struct SignedParts {
    let signed: Data
    let signature: Data

    init?(_ token: String) {
        guard let dot = token.lastIndex(of: "."), let signature = Data(base64URL: token[token.index(after: dot)...])
        else { return nil }
        signed = Data(token[..<dot].utf8)
        self.signature = signature
    }
}

extension Data {
    fileprivate var base64URL: String {
        base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    fileprivate init?(base64URL text: Substring) {
        var standard = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        while !standard.count.isMultiple(of: 4) { standard += "=" }
        self.init(base64Encoded: standard)
    }
}
