/// Shared encryption keys as Usher makes them: 32 random bytes, written as base64url.
///
/// Unlike a signing secret, whose text itself is the key, an encryption key's text is decoded first: AES-256 takes
/// exactly 32 bytes.
public enum EncryptionSecret {
    /// How many bytes a shared encryption key has (RFC 7518, sections 4.4 and 5.3: 256 bits).
    public static let byteCount = 32

    /// Writes random bytes as a shared encryption key: 43 characters of base64url.
    ///
    /// - Parameter bytes: 32 bytes from the system's random number generator.
    public static func make(random bytes: [UInt8]) -> String {
        precondition(bytes.count == byteCount, "A shared encryption key is made from \(byteCount) random bytes.")
        return Base64URL.encode(bytes)
    }

    /// The key's bytes. Also takes standard base64 with padding, as `openssl rand -base64 32` writes it.
    ///
    /// - Throws: ``KeyError`` when the text isn't base64 of 32 bytes.
    static func bytes(of secret: String) throws(KeyError) -> [UInt8] {
        guard let bytes = Base64URL.decodeLeniently(Array(secret.utf8)), bytes.count == byteCount else {
            throw .unusable(
                "A shared encryption key is \(byteCount) random bytes in base64url, 43 characters. "
                    + "Take the one that Usher shows, or make one with: openssl rand -base64 \(byteCount)")
        }
        return bytes
    }
}

extension KeyError {
    /// A key that can't encrypt or decrypt. The detail repeats nothing of it.
    static func unusable(_ detail: String) -> KeyError { KeyError(.malformed, detail) }
}
