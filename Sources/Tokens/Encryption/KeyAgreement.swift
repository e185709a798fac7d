import Crypto
import JSON

/// Usher's half of `ECDH-ES+A256KW` (RFC 7518, section 4.6; RFC 8037, section 3.2).
enum AgreementPrivateKey: Sendable {
    case p256(P256.KeyAgreement.PrivateKey)
    case x25519(Curve25519.KeyAgreement.PrivateKey)

    init(_ jwk: JWKReader) throws(KeyError) {
        let secret = try jwk.bytes("d", count: 32)
        switch try AgreementPublicKey(jwk) {
        case .p256(let given):
            guard let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: secret),
                key.publicKey.rawRepresentation == given.rawRepresentation
            else { throw .unusable("The key's \"d\" doesn't belong to its \"x\" and \"y\".") }
            self = .p256(key)
        case .x25519(let given):
            guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret),
                key.publicKey.rawRepresentation == given.rawRepresentation
            else { throw .unusable("The key's \"d\" doesn't belong to its \"x\".") }
            self = .x25519(key)
        }
    }

    /// A new key pair.
    init(curve: AgreementCurve) {
        switch curve {
        case .p256: self = .p256(.init())
        case .x25519: self = .x25519(.init())
        }
    }

    var publicKey: AgreementPublicKey {
        switch self {
        case .p256(let key): .p256(key.publicKey)
        case .x25519(let key): .x25519(key.publicKey)
        }
    }

    /// The private number, for a JWK's `d`.
    var secretBytes: [UInt8] {
        switch self {
        case .p256(let key): Array(key.rawRepresentation)
        case .x25519(let key): Array(key.rawRepresentation)
        }
    }

    /// What both sides have in common; `nil` for the other curve's key and for the secret of zeros that a point of
    /// small order gives everybody (RFC 7748, section 6.1).
    func secret(with other: AgreementPublicKey) -> [UInt8]? {
        let shared: Crypto.SharedSecret?
        switch (self, other) {
        case (.p256(let key), .p256(let other)): shared = try? key.sharedSecretFromKeyAgreement(with: other)
        case (.x25519(let key), .x25519(let other)): shared = try? key.sharedSecretFromKeyAgreement(with: other)
        default: shared = nil
        }
        guard let bytes = shared?.withUnsafeBytes({ Array($0) }), bytes.reduce(0, |) != 0 else { return nil }
        return bytes
    }
}

/// A public key of either curve: Usher's for a backend, a backend's ephemeral one (`epk`) for Usher.
enum AgreementPublicKey: Sendable {
    case p256(P256.KeyAgreement.PublicKey)
    case x25519(Curve25519.KeyAgreement.PublicKey)

    /// - Throws: ``KeyError``, also for a point that isn't on the curve: with such ones an attacker would learn the
    ///   private key piece by piece (CVE-2017-16007).
    init(_ jwk: JWKReader) throws(KeyError) {
        switch jwk.curve {
        case AgreementCurve.p256.rawValue:
            try jwk.require(type: "EC")
            let point = [4] + (try jwk.bytes("x", count: 32)) + (try jwk.bytes("y", count: 32))
            guard let key = try? P256.KeyAgreement.PublicKey(x963Representation: point) else {
                throw .unusable("The JSON web key's \"x\" and \"y\" are no point of the curve P-256.")
            }
            self = .p256(key)
        case AgreementCurve.x25519.rawValue:
            try jwk.require(type: "OKP")
            let point = try jwk.bytes("x", count: 32)
            guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: point) else {
                throw .unusable("The JSON web key's \"x\" is no public key of X25519.")
            }
            self = .x25519(key)
        default: throw .unusable("The JSON web key's \"crv\" is neither P-256 nor X25519.")
        }
    }

    var curve: AgreementCurve {
        switch self {
        case .p256: .p256
        case .x25519: .x25519
        }
    }

    /// The members of a public JWK, in the order of their names.
    var jwk: JSONObject {
        switch self {
        case .p256(let key):
            let point = Array(key.rawRepresentation)
            return [
                "kty": "EC", "crv": .string(curve.rawValue), "x": .string(Base64URL.encode(point.prefix(32))),
                "y": .string(Base64URL.encode(point.suffix(32))),
            ]
        case .x25519(let key):
            let point = Array(key.rawRepresentation)
            return ["kty": "OKP", "crv": .string(curve.rawValue), "x": .string(Base64URL.encode(point))]
        }
    }
}
