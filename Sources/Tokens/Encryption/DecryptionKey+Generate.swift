import Crypto
public import JSON

extension DecryptionKey {
    /// Makes a new key with the system's random number generator.
    ///
    /// - Parameters:
    ///   - id: At most 256 bytes without control characters.
    ///   - algorithm: For what. An RSA key has 3072 bits and takes about a second to make.
    ///   - curve: The curve of a ``EncryptionAlgorithm/keyAgreement`` key.
    /// - Throws: ``KeyError``
    public static func generate(
        id: String, algorithm: EncryptionAlgorithm, curve: AgreementCurve = .p256
    ) throws(KeyError) -> DecryptionKey {
        var jwk: JSONObject
        switch algorithm {
        case .direct, .keyWrap:
            jwk = ["kty": "oct"]
            jwk["k"] = .string(Base64URL.encode(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }))
        case .rsa:
            jwk = ["kty": "RSA"]
            for (name, number) in try RSAPrivateKey.generate() { jwk[name] = .string(Base64URL.encode(number)) }
        case .keyAgreement:
            let key = AgreementPrivateKey(curve: curve)
            jwk = key.publicKey.jwk
            jwk["d"] = .string(Base64URL.encode(key.secretBytes))
        }
        jwk.label(id: id, algorithm: algorithm)
        return try DecryptionKey(jwk: jwk)
    }

    /// What a backend encrypts with, as a JSON web key (RFC 7517) with `kid`, `use` and `alg`, to be published. `nil` for
    /// a shared key, which is nobody else's business.
    public var publicJWK: JSONObject? {
        let published: [String]
        switch algorithm {
        case .direct, .keyWrap: return nil
        case .rsa: published = ["kty", "n", "e"]
        case .keyAgreement: published = ["kty", "crv", "x", "y"]
        }
        var jwk = JSONObject()
        for name in published { jwk[name] = privateJWK[name] }
        jwk.label(id: id, algorithm: algorithm)
        return jwk
    }

    /// The shared key as text, to be shown once to whoever sets up the backend; `nil` for a key pair.
    public var secret: String? { algorithm.isShared ? privateJWK["k"]?.string : nil }
}

extension JSONObject {
    /// A shared key as a JSON web key (RFC 7518, section 6.4).
    static func sharedKey(
        _ secret: String, algorithm: EncryptionAlgorithm, id: String?
    ) throws(KeyError) -> JSONObject {
        guard algorithm.isShared else {
            throw .unusable("\(algorithm.rawValue) takes a key pair, not a shared key.")
        }
        var jwk: JSONObject = ["kty": "oct"]
        jwk["k"] = .string(Base64URL.encode(try EncryptionSecret.bytes(of: secret)))
        jwk.label(id: id, algorithm: algorithm)
        return jwk
    }

    fileprivate mutating func label(id: String?, algorithm: EncryptionAlgorithm) {
        if let id { self["kid"] = .string(id) }
        self["use"] = "enc"
        self["alg"] = .string(algorithm.rawValue)
    }
}
