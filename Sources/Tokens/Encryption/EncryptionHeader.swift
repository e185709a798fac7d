import JSON

/// What is read of a JWE's header (RFC 7516, section 4). A stranger's word until the content is decrypted; it may only
/// narrow what is accepted.
struct EncryptionHeader {
    let algorithm: String
    let keyID: String?
    private let members: JSONObject

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(TokenError) {
        let members = try TokenHeader.members(bytes)
        try Self.refuseUnsupportedMembers(members)
        try TokenHeader.checkType(members["typ"])
        try Self.checkContentType(members["cty"])
        try Self.checkContentEncryption(members["enc"])
        keyID = try TokenHeader.keyID(members["kid"])
        algorithm = try Self.algorithm(members["alg"])
        self.members = members
    }

    /// A header with nothing in it but what every one has.
    init(algorithm: String, keyID: String?) {
        self.algorithm = algorithm
        self.keyID = keyID
        members = JSONObject()
    }

    /// Compression tells the content's length by its redundancy and unpacks a bomb (`zip`); the others change how a
    /// token is read, bring a key along, or name an address for the server to fetch.
    private static func refuseUnsupportedMembers(_ members: JSONObject) throws(TokenError) {
        for member in members.members {
            switch member.name {
            case "zip", "crit", "b64", "jwk", "jku", "x5c", "x5u":
                throw TokenError(.encryptedHeaderMember, claim: member.name, ["member": .text(member.name)])
            default: continue
            }
        }
    }

    /// `JWT`, which a token inside a token must announce (RFC 7519, section 5.2), or nothing: only a signed token is
    /// taken from inside anyway.
    private static func checkContentType(_ value: JSONValue?) throws(TokenError) {
        guard let value else { return }
        guard let type = value.string, type.isMediaTypeOfJWT else {
            throw TokenError(.encryptedContentType, claim: "cty")
        }
    }

    private static func algorithm(_ value: JSONValue?) throws(TokenError) -> String {
        guard let algorithm = value?.string else { throw TokenError(.algorithmMissing, claim: "alg") }
        return algorithm
    }

    private static func checkContentEncryption(_ value: JSONValue?) throws(TokenError) {
        guard let value, let encryption = value.string, encryption.isExactly("A256GCM") else {
            throw TokenError(.otherContentEncryption, claim: "enc")
        }
    }
}

/// What key agreement reads besides (RFC 7518, section 4.6.1).
extension EncryptionHeader {
    /// `epk`; `nil` when it is missing or no key.
    var ephemeralKey: AgreementPublicKey? {
        members["epk"]?.object.flatMap { try? AgreementPublicKey(JWKReader(members: $0)) }
    }

    /// `apu` and `apv`, decoded; `nil` when one is there and isn't base64url.
    var parties: (u: [UInt8], v: [UInt8])? {
        guard let u = party("apu"), let v = party("apv") else { return nil }
        return (u, v)
    }

    private func party(_ name: String) -> [UInt8]? {
        guard let value = members[name] else { return [] }
        return value.string.flatMap { Base64URL.decode(Array($0.utf8)) }
    }
}
