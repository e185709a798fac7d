import JSON

/// What a public key consists of, however it was written down.
enum PublicNumbers: Sendable, Hashable {
    /// Modulus and exponent, big-endian, without leading zeros (RFC 7518, section 6.3.1).
    case rsa(modulus: [UInt8], exponent: [UInt8])
    /// A point of the curve P-256, 32 bytes each (RFC 7518, section 6.2.1).
    case p256(x: [UInt8], y: [UInt8])
    /// A point of the curve Ed25519, 32 bytes (RFC 8037, section 2).
    case ed25519([UInt8])

    static let coordinateBytes = 32

    /// The algorithms that such a key can serve, the usual one first.
    var algorithms: [Algorithm] {
        switch self {
        case .rsa: [.rs256, .ps256]
        case .p256: [.es256]
        case .ed25519: [.edDSA]
        }
    }

    /// For people: `RSA, 2048 bits`, `P-256`, `Ed25519`.
    var description: String {
        switch self {
        case .rsa(let modulus, _): "RSA, \(modulus.bitCount) bits"
        case .p256: "P-256"
        case .ed25519: "Ed25519"
        }
    }

    /// The members that make the key, in the order that its thumbprint needs (RFC 7638, section 3.2; RFC 8037,
    /// section 2).
    var members: JSONObject {
        switch self {
        case .rsa(let modulus, let exponent):
            ["e": .string(Base64URL.encode(exponent)), "kty": "RSA", "n": .string(Base64URL.encode(modulus))]
        case .p256(let x, let y):
            ["crv": "P-256", "kty": "EC", "x": .string(Base64URL.encode(x)), "y": .string(Base64URL.encode(y))]
        case .ed25519(let x):
            ["crv": "Ed25519", "kty": "OKP", "x": .string(Base64URL.encode(x))]
        }
    }

    /// The algorithm that the key is to serve: the one that is asked for, or the usual one.
    func algorithm(_ wanted: Algorithm?) throws(KeyError) -> Algorithm {
        guard let wanted else { return algorithms[0] }
        guard algorithms.contains(wanted) else {
            let fitting = algorithms.map(\.rawValue).joined(separator: " or ")
            throw KeyError(
                .wrongAlgorithm,
                "\(wanted.rawValue) isn't an algorithm of this key (\(description)). Choose \(fitting).")
        }
        return wanted
    }
}

extension [UInt8] {
    /// How many bits the number has that the bytes are, big-endian.
    var bitCount: Int {
        let digits = drop { $0 == 0 }
        return digits.count * 8 - (digits.first?.leadingZeroBitCount ?? 0)
    }
}
