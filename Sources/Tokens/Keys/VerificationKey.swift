import JSON

/// A key that tokens are checked against. The key decides the algorithm, never the token's header (RFC 8725, 3.1).
///
/// Making one prepares all that checking needs, so keep it: checking a token then costs no key setup.
public struct VerificationKey: Sendable {
    /// What a key is still good for.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// In use.
        case active
        /// Still accepted, while a newer key is being deployed.
        case retiring
        /// No longer accepted.
        case revoked
    }

    /// What a token signed with this key names in its `kid`, if it names one. Keys of one set may share it.
    public let id: String
    /// What people call the key.
    public let name: String
    /// Whether tokens of this key are still accepted.
    public let state: State

    /// A secret is never used as a public key, nor a public key's bytes as a secret (CVE-2016-10555): they are of
    /// different types.
    enum Material: Sendable {
        case secret(SharedSecret)
        case publicKey(PublicKey)
    }

    let material: Material

    /// Makes an HS256 key.
    ///
    /// - Parameters:
    ///   - id: At most 256 bytes without control characters.
    ///   - name: For people.
    ///   - secret: At least 32 bytes. Its UTF-8 bytes are the key; nothing is trimmed or decoded.
    ///   - state: Whether its tokens are still accepted.
    /// - Throws: ``KeyError``
    public init(id: String, name: String = "", secret: String, state: State = .active) throws(KeyError) {
        try SigningSecret.check(secret)
        try KeyID.check(id)
        self.init(id: id, name: name, secretBytes: Array(secret.utf8), state: state)
    }

    /// Makes a key that can check signatures and not make any.
    ///
    /// - Parameters:
    ///   - id: At most 256 bytes without control characters.
    ///   - name: For people.
    ///   - publicKey: A token may name its ``PublicKey/keyID`` as well as `id`.
    ///   - state: Whether its tokens are still accepted.
    /// - Throws: ``KeyError`` when the id can't be a `kid`.
    public init(id: String, name: String = "", publicKey: PublicKey, state: State = .active) throws(KeyError) {
        try KeyID.check(id)
        self.init(id: id, name: name, state: state, material: .publicKey(publicKey))
    }

    /// Makes a key from a PEM text; see ``PublicKey/init(pem:algorithm:)``.
    public init(
        id: String, name: String = "", publicKeyPEM: String, algorithm: Algorithm? = nil, state: State = .active
    ) throws(KeyError) {
        let key = try PublicKey(pem: publicKeyPEM, algorithm: algorithm)
        try self.init(id: id, name: name, publicKey: key, state: state)
    }

    /// Makes a key from a JSON web key; see ``PublicKey/init(jwk:algorithm:)``.
    public init(
        id: String, name: String = "", jwk: String, algorithm: Algorithm? = nil, state: State = .active
    ) throws(KeyError) {
        let key = try PublicKey(jwk: jwk, algorithm: algorithm)
        try self.init(id: id, name: name, publicKey: key, state: state)
    }

    /// Takes any bytes as a key: for published test keys only.
    package init(id: String, name: String = "", secretBytes: [UInt8], state: State = .active) {
        self.init(id: id, name: name, state: state, material: .secret(SharedSecret(bytes: secretBytes)))
    }

    private init(id: String, name: String, state: State, material: Material) {
        self.id = id
        self.name = name
        self.state = state
        self.material = material
    }
}

extension VerificationKey {
    /// The one algorithm that the key serves.
    public var algorithm: Algorithm {
        switch material {
        case .secret: .hs256
        case .publicKey(let key): key.algorithm
        }
    }

    /// The public key, if it is one.
    public var publicKey: PublicKey? {
        if case .publicKey(let key) = material { key } else { nil }
    }

    /// Whether a token's `kid` means this key.
    func isNamed(_ keyID: String) -> Bool {
        id.isExactly(keyID) || publicKey?.keyID?.isExactly(keyID) == true
    }

    /// Whether this key made the signature.
    func verifies(_ signature: UnsafeRawBufferPointer, over signed: UnsafeRawBufferPointer) -> Bool {
        switch material {
        case .secret(let secret): secret.hash.isCode(signature, of: signed)
        case .publicKey(let key): key.check.holds(signature, over: signed)
        }
    }
}

/// Printing or dumping a key says which one it is and nothing of its secret.
extension VerificationKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(algorithm.rawValue) key \(id) (\(state.rawValue))" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "state": state.rawValue]) }
}
