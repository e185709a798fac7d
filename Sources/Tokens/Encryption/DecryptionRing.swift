import JSON

/// The decryption keys of a verifier, and the question which of them opens a token.
struct DecryptionRing: Sendable {
    private let keys: [DecryptionKey]
    private let usual: UsualHeaders

    init(keys: [DecryptionKey]) {
        self.keys = keys
        usual = UsualHeaders(keys)
    }

    var isEmpty: Bool { keys.isEmpty }

    /// The signed token inside.
    ///
    /// A `kid` that names a key picks it; any other is only a hint, and every key of the header's algorithm is tried.
    func open(
        _ bytes: UnsafeBufferPointer<UInt8>, _ dots: Dots, memory: UnsafeMutableBufferPointer<UInt8>
    ) throws(TokenError) -> [UInt8] {
        let token = try EncryptedToken(bytes, dots, into: memory)
        let header = try usual.header(of: token)
        let named = header.keyID.flatMap { keyID in keys.contains { $0.id.isExactly(keyID) } ? keyID : nil }
        var isKnownAlgorithm = false
        for key in keys where key.algorithm.rawValue.isExactly(header.algorithm) {
            if let named, !key.id.isExactly(named) { continue }
            isKnownAlgorithm = true
            if let content = key.open(token, header) { return content }
        }
        // One answer to every token that can't be opened: which of its parts was wrong is nobody's business (RFC 7516,
        // section 11.5).
        throw isKnownAlgorithm ? TokenError(.undecryptable) : TokenError(.otherEncryption, claim: "alg")
    }
}
