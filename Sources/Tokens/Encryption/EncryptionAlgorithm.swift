import JSON

/// How an encrypted token's content key reaches whoever opens it: `alg` of a JWE (RFC 7518, section 4.1).
///
/// The content itself is always encrypted with AES-256 in Galois/counter mode (`enc` is `A256GCM`; RFC 7518, section
/// 5.3). The key decides the algorithm, never the token's header (RFC 8725, section 3.1). What isn't listed is refused,
/// among it `RSA1_5` (padding oracles), `PBES2-…` (an attacker chooses the work) and every smaller AES.
public enum EncryptionAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// The shared key encrypts the content itself (RFC 7518, section 4.5). The quickest. Each token takes a random
    /// 96-bit nonce, so make a new key before it has encrypted four billion of them (NIST SP 800-38D, section 8.3).
    case direct = "dir"
    /// The shared key wraps a content key made for each token (RFC 7518, section 4.4; RFC 3394).
    case keyWrap = "A256KW"
    /// Usher's public RSA key encrypts a content key made for each token, with OAEP, SHA-256 and MGF1 with SHA-256 (RFC
    /// 7518, section 4.3).
    case rsa = "RSA-OAEP-256"
    /// Diffie-Hellman between a key pair made for each token and Usher's public key gives a key that wraps the content
    /// key (RFC 7518, section 4.6), over P-256 or X25519 (RFC 8037, section 3.2).
    case keyAgreement = "ECDH-ES+A256KW"

    /// Whether both sides hold the same secret key. The others take Usher's public key, so that a backend which can
    /// encrypt a token can't open any.
    public var isShared: Bool { self == .direct || self == .keyWrap }

    /// The algorithm of that name, byte for byte: Swift's `==` would take a Kelvin sign for a K.
    init?(exactly name: String) {
        guard let algorithm = Self.allCases.first(where: { $0.rawValue.isExactly(name) }) else { return nil }
        self = algorithm
    }
}

/// The curves of ``EncryptionAlgorithm/keyAgreement``, named as in `crv` (RFC 7518, section 6.2.1.1; RFC 8037, section
/// 2).
public enum AgreementCurve: String, Sendable, Hashable, CaseIterable {
    /// NIST's curve, which every library knows.
    case p256 = "P-256"
    /// Curve25519 (RFC 7748).
    case x25519 = "X25519"
}
