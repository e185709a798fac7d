/// A key that tokens are checked against. The key decides the algorithm, never the token's header (RFC 8725, 3.1).
///
/// Making one prepares the keyed hash, so keep it: checking a token then costs no key setup.
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

    /// What a token signed with this key names in its `kid`, if it names one.
    public let id: String
    /// What people call the key.
    public let name: String
    public let state: State
    public let algorithm: Algorithm

    /// What the algorithm works with. Later algorithms add their cases here.
    enum Material: Sendable {
        case hmacSHA256(KeyedHash)
    }

    let material: Material

    /// The secret's bytes, for the inspector's question "would another reading of it have fitted?".
    let secret: [UInt8]

    /// Makes an HS256 key.
    ///
    /// - Parameters:
    ///   - id: At most 256 bytes without control characters.
    ///   - name: For people.
    ///   - secret: At least 32 bytes. Its UTF-8 bytes are the key; nothing is trimmed or decoded.
    /// - Throws: ``KeyError``
    public init(id: String, name: String = "", secret: String, state: State = .active) throws(KeyError) {
        try SigningSecret.check(secret)
        try KeyID.check(id)
        self.init(id: id, name: name, secretBytes: Array(secret.utf8), state: state)
    }

    /// Takes any bytes as a key: for published test keys only.
    package init(id: String, name: String = "", secretBytes: [UInt8], state: State = .active) {
        self.id = id
        self.name = name
        self.state = state
        algorithm = .hs256
        material = .hmacSHA256(KeyedHash(key: secretBytes))
        secret = secretBytes
    }

    /// Whether this key made the signature.
    func verifies(_ signature: UnsafeRawBufferPointer, over signed: UnsafeRawBufferPointer) -> Bool {
        switch material {
        case .hmacSHA256(let hash): hash.isCode(signature, of: signed)
        }
    }
}

/// A signature algorithm, named as in `alg` (RFC 7518, section 3.1).
public enum Algorithm: String, Sendable, Hashable, CaseIterable {
    /// HMAC with SHA-256 and a shared secret.
    case hs256 = "HS256"
}

/// Printing or dumping a key says which one it is and nothing of its secret.
extension VerificationKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(algorithm.rawValue) key \(id) (\(state.rawValue))" }
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "state": state.rawValue]) }
}

/// What a `kid` may be.
enum KeyID {
    static let mostBytes = 256

    static func isUsable(_ id: String) -> Bool {
        id.utf8.count <= mostBytes && !id.containsControlCharacters
    }

    static func check(_ id: String) throws(KeyError) {
        guard isUsable(id) else {
            throw KeyError(
                reason: .unusableID,
                detail: "A key's id has at most \(mostBytes) bytes and no control characters.")
        }
    }
}
