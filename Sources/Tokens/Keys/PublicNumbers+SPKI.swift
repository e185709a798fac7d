/// A public key as `openssl pkey -pubout` writes it: `SubjectPublicKeyInfo` (RFC 5280, section 4.1.2.7).
extension PublicNumbers {
    init(subjectPublicKeyInfo bytes: [UInt8]) throws(KeyError) {
        guard var info = DERReader.sequence(in: bytes[...]), let algorithm = info.next(DERReader.Tag.sequence),
            let bits = info.next(DERReader.Tag.bitString), info.isAtEnd, bits.first == 0
        else { throw Self.unreadable }
        guard let kind = KeyKind(algorithmIdentifier: algorithm) else {
            throw KeyError(
                .unsupported,
                "The key is of a kind or curve that isn't supported. Use RSA, the curve P-256 or Ed25519.")
        }
        guard let numbers = Self.numbers(kind, bits.dropFirst()) else { throw Self.unreadable }
        self = numbers
    }

    private static func numbers(_ kind: KeyKind, _ key: ArraySlice<UInt8>) -> PublicNumbers? {
        switch kind {
        case .rsa:
            // RFC 8017, appendix A.1.1.
            guard var reader = DERReader.sequence(in: key), let modulus = reader.nextPositiveInteger(),
                let exponent = reader.nextPositiveInteger(), reader.isAtEnd
            else { return nil }
            return .rsa(modulus: modulus, exponent: exponent)
        case .p256:
            // RFC 5480, section 2.2: an uncompressed point.
            guard key.count == 1 + 2 * coordinateBytes, key.first == 0x04 else { return nil }
            return .p256(
                x: Array(key.dropFirst().prefix(coordinateBytes)), y: Array(key.suffix(coordinateBytes)))
        case .ed25519:
            guard key.count == coordinateBytes else { return nil }
            return .ed25519(Array(key))
        }
    }

    private static let unreadable = KeyError(
        .malformed,
        "The text between BEGIN and END isn't a public key. Copy the file once more, or write it anew with: "
            + "openssl pkey -in private.pem -pubout")
}

/// The kinds of keys that can be used, as DER names them.
enum KeyKind {
    case rsa, p256, ed25519

    /// - Parameter algorithmIdentifier: What is inside the sequence: an object identifier and its parameters.
    init?(algorithmIdentifier: ArraySlice<UInt8>) {
        var reader = DERReader(algorithmIdentifier)
        guard let identifier = reader.next(DERReader.Tag.objectIdentifier) else { return nil }
        let parameters = Array(reader.rest)
        switch Array(identifier) {
        case [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01] where parameters == [0x05, 0x00]: self = .rsa
        case [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01] where parameters == Self.prime256v1: self = .p256
        case [0x2B, 0x65, 0x70] where parameters.isEmpty: self = .ed25519
        default: return nil
        }
    }

    private static let prime256v1: [UInt8] = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
}
