/// Keys that protect nothing are refused before they are used.
extension PublicNumbers {
    static let modulusBits = 2048...8192

    func refuseWeakness() throws(KeyError) {
        switch self {
        case .rsa(let modulus, let exponent): try Self.check(modulus: modulus, exponent: exponent)
        case .p256: return
        case .ed25519(let point): try Self.check(point: point)
        }
    }

    private static func check(modulus: [UInt8], exponent: [UInt8]) throws(KeyError) {
        guard modulusBits ~= modulus.bitCount else {
            throw KeyError(
                .weak,
                "The RSA key has \(modulus.bitCount) bits; \(modulusBits.lowerBound) to \(modulusBits.upperBound) "
                    + "are taken. Make a new one, for example with: openssl genrsa -out private.pem 2048")
        }
        // With the exponent 1 every text is its own signature.
        let value = exponent.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard exponent.count <= 4, 3...UInt64(UInt32.max) ~= value, !value.isMultiple(of: 2) else {
            throw KeyError(.weak, "The RSA key's exponent isn't a usual one. Make a new key; its exponent is 65537.")
        }
        guard modulus.last?.isMultiple(of: 2) == false else {
            throw KeyError(.malformed, "The RSA key's modulus is even, so it is no modulus. Copy the key once more.")
        }
        guard !BrokenGenerator.made(modulus) else {
            throw KeyError(
                .weak,
                "The RSA key comes from a generator whose keys can be computed from their public half "
                    + "(CVE-2017-15361). Make a new one with other software or hardware.")
        }
    }

    /// For a point of small order, such as all zeros, anybody can make signatures without a private key.
    private static func check(point: [UInt8]) throws(KeyError) {
        // The highest bit is the sign of x and changes nothing about the order.
        let unsigned = point.dropLast() + [(point.last ?? 0) & 0x7F]
        guard !pointsOfSmallOrder.contains(Array(unsigned)) else {
            throw KeyError(.weak, "The Ed25519 key is one that everybody could sign for. Make a new one.")
        }
    }

    /// The y coordinates 0, 1, p-1, p, p+1 and the two of order 8, little-endian.
    private static let pointsOfSmallOrder: [[UInt8]] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ].compactMap { Hex.decode(Array($0.utf8)) }
}

/// Recognises RSA keys of the library in which primes were powers of 65537 plus something (ROCA, CVE-2017-15361; Nemec
/// and others, "The Return of Coppersmith's Attack", section 3): modulo each small prime such a modulus is a power of
/// 65537. One good key in 2^27 looks the same.
private enum BrokenGenerator {
    static func made(_ modulus: [UInt8]) -> Bool {
        primes.allSatisfy { prime in
            let residue = modulus.reduce(0) { ($0 << 8 | Int($1)) % prime }
            return powers(of: 65537, modulo: prime).contains(residue)
        }
    }

    private static let primes = [
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
        113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
    ]

    private static func powers(of base: Int, modulo prime: Int) -> Set<Int> {
        var powers: Set<Int> = []
        var power = 1
        while powers.insert(power).inserted { power = power * base % prime }
        return powers
    }
}
