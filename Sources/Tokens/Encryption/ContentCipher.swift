import Crypto

/// AES-256 in Galois/counter mode over the token inside (RFC 7518, section 5.3), with the encoded header as the
/// additional data (RFC 7516, section 5.1).
enum ContentCipher {
    static let nonceBytes = 12
    static let tagBytes = 16

    /// - Parameters:
    ///   - box: Nonce, ciphertext and tag, one after the other.
    ///   - header: The header as it stands in the token, encoded.
    /// - Returns: `nil` for whatever was wrong.
    static func open(
        _ box: UnsafeBufferPointer<UInt8>, with key: SymmetricKey, header: UnsafeBufferPointer<UInt8>
    ) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: box),
            let content = try? AES.GCM.open(box, using: key, authenticating: header)
        else { return nil }
        return Array(content)
    }

    /// Encrypts under a nonce of its own, from the system's random number generator: a nonce that is used twice under
    /// one key gives the key's authentication away, so it is nobody's to pass in.
    static func seal(
        _ content: some Collection<UInt8>, with key: SymmetricKey, header: some StringProtocol
    ) throws(KeyError) -> (nonce: [UInt8], ciphertext: [UInt8], tag: [UInt8]) {
        guard
            let box = try? AES.GCM.seal(Array(content), using: key, authenticating: Array(header.utf8))
        else { throw .unusable("The content can't be encrypted with this key.") }
        return (Array(box.nonce), Array(box.ciphertext), Array(box.tag))
    }
}
