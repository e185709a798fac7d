import Crypto
import CryptoExtras

/// Usher's half of `RSA-OAEP-256` (RFC 7518, section 4.3).
///
/// Unchecked: swift-crypto's RSA keys hold an immutable BoringSSL key, which any thread may use; the signing ones say
/// that they are Sendable, the encrypting ones forgot to.
struct RSAPrivateKey: @unchecked Sendable {
    /// What Usher makes: as strong as the 256-bit keys around it (NIST SP 800-57 part 1, table 2: 128 bits).
    private static let keyBits = 3072

    private let key: _RSA.Encryption.PrivateKey

    init(_ jwk: JWKReader) throws(KeyError) {
        let numbers = try RSANumbers(jwk)
        let (d, p, q) = (try jwk.number("d"), try jwk.number("p"), try jwk.number("q"))
        guard let key = try? _RSA.Encryption.PrivateKey(n: numbers.modulus, e: numbers.exponent, d: d, p: p, q: q)
        else { throw .unusable("The RSA key's numbers don't belong together, or it has fewer than 2048 bits.") }
        self.key = key
    }

    /// The content key; `nil` for whatever was wrong. BoringSSL takes the padding off in constant time, and callers go
    /// on with a random key (Manger's attack on OAEP needs a difference that it can see).
    func decrypt(_ encryptedKey: UnsafeBufferPointer<UInt8>) -> SymmetricKey? {
        guard let bytes = try? key.decrypt(encryptedKey, padding: .PKCS1_OAEP_SHA256),
            bytes.count == EncryptionSecret.byteCount
        else { return nil }
        return SymmetricKey(data: bytes)
    }

    /// The members of a new private JWK (RFC 7518, section 6.3), without what every key has.
    static func generate() throws(KeyError) -> [(String, [UInt8])] {
        guard let key = try? _RSA.Encryption.PrivateKey(keySize: .init(bitCount: keyBits)),
            let numbers = RSANumbers.all(inPKCS1: Array(key.derRepresentation))
        else { throw .unusable("The system's random number generator gave no RSA key.") }
        return Array(zip(["n", "e", "d", "p", "q", "dp", "dq", "qi"], numbers))
    }
}

/// A backend's half: Usher's public key. Unchecked for the same reason.
struct RSAPublicKey: @unchecked Sendable {
    private let key: _RSA.Encryption.PublicKey

    init(_ jwk: JWKReader) throws(KeyError) {
        let numbers = try RSANumbers(jwk)
        guard let key = try? _RSA.Encryption.PublicKey(n: numbers.modulus, e: numbers.exponent) else {
            throw .unusable("The RSA key isn't one, or it has fewer than 2048 bits.")
        }
        self.key = key
    }

    func encrypt(_ contentKey: SymmetricKey) throws(KeyError) -> [UInt8] {
        let bytes = contentKey.withUnsafeBytes { Array($0) }
        guard let encrypted = try? key.encrypt(bytes, padding: .PKCS1_OAEP_SHA256) else {
            throw .unusable("The content key can't be encrypted with this RSA key.")
        }
        return Array(encrypted)
    }
}

/// The numbers of an RSA key.
struct RSANumbers {
    let modulus: [UInt8]
    let exponent: [UInt8]

    init(_ jwk: JWKReader) throws(KeyError) {
        modulus = try jwk.number("n")
        exponent = try jwk.number("e")
    }

    /// All eight, from an `RSAPrivateKey` (RFC 8017, appendix A.1.2), without the version before them.
    static func all(inPKCS1 der: [UInt8]) -> [[UInt8]]? {
        guard var reader = DERReader.sequence(in: der[...]), reader.next(DERReader.Tag.integer) != nil else {
            return nil
        }
        var numbers: [[UInt8]] = []
        while let number = reader.nextPositiveInteger() { numbers.append(number) }
        return numbers.count == 8 && reader.isAtEnd ? numbers : nil
    }
}
