import JSON

/// A signature algorithm, named as in `alg` (RFC 7518, section 3.1; RFC 8037, section 3.1).
///
/// It belongs to a key, never to a token: the header's `alg` is only compared with it (RFC 8725, section 3.1).
public enum Algorithm: String, Sendable, Hashable, CaseIterable {
    /// HMAC with SHA-256 and a shared secret (RFC 7518, section 3.2).
    case hs256 = "HS256"
    /// RSA with PKCS #1 v1.5 padding and SHA-256 (RFC 7518, section 3.3).
    case rs256 = "RS256"
    /// RSA with PSS padding, SHA-256 and a salt of 32 bytes (RFC 7518, section 3.5).
    case ps256 = "PS256"
    /// ECDSA over P-256 with SHA-256 (RFC 7518, section 3.4).
    case es256 = "ES256"
    /// Ed25519 (RFC 8037, section 3.1).
    case edDSA = "EdDSA"

    /// Whether who verifies could sign as well.
    public var usesSharedSecret: Bool { self == .hs256 }

    /// The algorithm of that name, byte for byte: `hs256` or `none` is none.
    public init?(exactly name: String) {
        guard let algorithm = Self.allCases.first(where: { $0.rawValue.isExactly(name) }) else { return nil }
        self = algorithm
    }
}
