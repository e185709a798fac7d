import JSON

/// A public key as a JSON web key (RFC 7517; RFC 7518, section 6; RFC 8037, section 2).
extension PublicNumbers {
    init(jwk: JSONObject) throws(KeyError) {
        guard let kind = jwk["kty"]?.string else {
            throw KeyError(.malformed, "The JSON has no \"kty\", so it is no JSON web key (RFC 7517, section 4.1).")
        }
        guard kind != "oct" else {
            throw KeyError(
                .unsupported, "The JSON web key is a shared secret. Enter the secret itself as an HS256 key.")
        }
        try Self.refusePrivateMembers(jwk)
        switch (kind, jwk["crv"]?.string) {
        case ("RSA", _):
            self = .rsa(modulus: try Self.integer("n", jwk), exponent: try Self.integer("e", jwk))
        case ("EC", "P-256"):
            self = .p256(x: try Self.coordinate("x", jwk), y: try Self.coordinate("y", jwk))
        case ("OKP", "Ed25519"):
            self = .ed25519(try Self.coordinate("x", jwk))
        default:
            throw KeyError(
                .unsupported,
                "The JSON web key is of a kind or curve that isn't supported. Use RSA, EC with P-256 or OKP with "
                    + "Ed25519.")
        }
    }

    private static func refusePrivateMembers(_ jwk: JSONObject) throws(KeyError) {
        let isPrivate = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"].contains { jwk[$0] != nil }
        guard !isPrivate else { throw .privateKey }
    }

    /// A number without leading zeros (RFC 7518, section 2, Base64urlUInt).
    static func integer(_ member: String, _ jwk: JSONObject) throws(KeyError) -> [UInt8] {
        let bytes = try bytes(member, jwk)
        guard let first = bytes.first, first != 0 else { throw .damaged(member) }
        return bytes
    }

    /// A coordinate in full length, leading zeros included (RFC 7518, section 6.2.1.2).
    static func coordinate(_ member: String, _ jwk: JSONObject) throws(KeyError) -> [UInt8] {
        let bytes = try bytes(member, jwk)
        guard bytes.count == coordinateBytes else { throw .damaged(member) }
        return bytes
    }

    private static func bytes(_ member: String, _ jwk: JSONObject) throws(KeyError) -> [UInt8] {
        guard let text = jwk[member]?.string, let bytes = Base64URL.decode(Array(text.utf8)) else {
            throw .damaged(member)
        }
        return bytes
    }
}

extension KeyError {
    static let privateKey = KeyError(
        .privateKey,
        "This is a private key. It belongs to your backend alone: whoever has it can sign for anybody. It was not "
            + "kept; paste the public key, which you get with: openssl pkey -in private.pem -pubout")

    fileprivate static func damaged(_ member: String) -> KeyError {
        KeyError(
            .malformed,
            "The JSON web key's \"\(member)\" is missing or isn't base64url of the right length. Copy the key once "
                + "more.")
    }
}
