/// Signing secrets as Usher makes them.
public enum SigningSecret {
    /// How many random bytes a secret is made of.
    public static let byteCount = 32

    /// The fewest bytes that an HS256 secret may have (RFC 7518, section 3.2: the size of the hash).
    public static let fewestBytes = 32

    /// Writes random bytes as a secret: 43 characters of base64url.
    ///
    /// The text itself is the key, its UTF-8 bytes and not what it decodes to, because that is what PyJWT and
    /// jsonwebtoken do with a string.
    ///
    /// - Parameter bytes: 32 bytes from the system's random number generator.
    public static func make(random bytes: [UInt8]) -> String {
        precondition(bytes.count == byteCount, "A signing secret is made from \(byteCount) random bytes.")
        return Base64URL.encode(bytes)
    }

    /// Says why a text can't be a secret, before it is stored.
    ///
    /// - Throws: ``KeyError`` when it is shorter than 32 bytes or is a PEM, DER, OpenSSH or JWK key.
    public static func check(_ secret: String) throws(KeyError) {
        if let kind = KeyMaterial.kind(of: secret) {
            throw KeyError(
                reason: .keyMaterial,
                detail: "The secret is \(kind), and public keys are no secret: whoever knows one could sign tokens. "
                    + "Use a random text that only your backend and this workspace know.")
        }
        guard secret.utf8.count >= fewestBytes else {
            throw KeyError(
                reason: .secretTooShort,
                detail: "The secret has \(secret.utf8.count) bytes, and HS256 needs at least \(fewestBytes). "
                    + "Make a new one, for example with: openssl rand -base64 32")
        }
    }
}
