import JSON

/// Recognises keys of other kinds that somebody took for a shared secret.
///
/// Looks at the text itself and at what it is the base64 or hex form of, because that is how keys travel in
/// environment variables.
enum KeyMaterial {
    /// What the secret is, in words for people; `nil` when it is nothing but a secret.
    static func kind(of secret: String) -> String? {
        let bytes = Array(secret.utf8)
        let forms = [bytes, Base64URL.decodeLeniently(bytes), Hex.decode(bytes)]
        for case let form? in forms {
            if isPEM(form) { return "a PEM file" }
            if isOpenSSH(form) { return "an OpenSSH key" }
            if isJWK(form) { return "a JSON web key" }
            if isDER(form) { return "a DER key or certificate" }
        }
        return nil
    }

    private static func isPEM(_ bytes: [UInt8]) -> Bool {
        bytes.contains("-----BEGIN ") || bytes.contains("---- BEGIN ")
    }

    private static func isOpenSSH(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { $0 <= 0x20 }
        let names = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"]
        // A public key's line, a private key's body, and a public key's body: a length, then its name.
        return names.contains { text.starts(with: $0.utf8) && bytes.contains(" AAAA") }
            || text.starts(with: "openssh-key-v1".utf8)
            || bytes.starts(with: [0, 0, 0]) && names.contains { bytes.dropFirst(4).starts(with: $0.utf8) }
    }

    private static func isJWK(_ bytes: [UInt8]) -> Bool {
        guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        return bytes.contains("\"kty\"") || bytes.contains("\"keys\"")
    }

    /// An ASN.1 sequence of two or more whole elements, the first an integer or a sequence, as SPKI, PKCS #1, PKCS #8,
    /// SEC 1 and X.509 all are. 44 bytes is the shortest (Ed25519); random bytes look like this one time in 2^60.
    private static func isDER(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 44, var reader = DERReader.sequence(in: bytes[...]), let first = reader.next(),
            first.tag == DERReader.Tag.integer || first.tag == DERReader.Tag.sequence, !reader.isAtEnd
        else { return false }
        while !reader.isAtEnd {
            guard reader.next() != nil else { return false }
        }
        return true
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool {
        let sought = Array(text.utf8)
        guard count >= sought.count else { return false }
        return (0...count - sought.count).contains { self[$0...].starts(with: sought) }
    }
}
