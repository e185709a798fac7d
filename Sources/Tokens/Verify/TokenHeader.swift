import JSON

/// What the verifier reads of a header (RFC 7515, section 4). Everything in it is a stranger's word until the signature
/// holds; it may only narrow what is accepted.
struct TokenHeader {
    /// What `alg` names; `nil` for a name that no key has, such as `none` or `hs256`.
    let algorithm: Algorithm?
    let keyID: String?

    /// The headers that nearly every signer writes, encoded: `{"alg":"HS256","typ":"JWT"}` and the other way round.
    /// They need no reading.
    private static let usual = ["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"]
        .map { Array($0.utf8) }

    static func read(
        _ encoded: Slice<UnsafeBufferPointer<UInt8>>, decoded: UnsafeBufferPointer<UInt8>
    ) throws(TokenError) -> TokenHeader {
        if usual.contains(where: { $0.elementsEqual(encoded) }) { return TokenHeader(algorithm: .hs256, keyID: nil) }
        return try TokenHeader(try members(decoded))
    }

    private init(algorithm: Algorithm?, keyID: String?) {
        self.algorithm = algorithm
        self.keyID = keyID
    }

    static func members(_ bytes: UnsafeBufferPointer<UInt8>) throws(TokenError) -> JSONObject {
        guard bytes.count <= TokenLimits.headerBytes else {
            throw TokenError(
                .headerTooLarge, ["bytes": .number(bytes.count), "limit": .number(TokenLimits.headerBytes)])
        }
        return try JSONObject.parse(bytes, part: .header)
    }

    init(_ members: JSONObject) throws(TokenError) {
        try Self.refuseUnsupportedMembers(members)
        try Self.checkType(members["typ"])
        try Self.checkContentType(members["cty"])
        keyID = try Self.keyID(members["kid"])
        algorithm = try Self.algorithm(members["alg"])
    }

    /// Members that change how a token is read, or bring a key along: an attacker's own, if it were believed
    /// (CVE-2018-0114), or an address for the server to fetch.
    private static func refuseUnsupportedMembers(_ members: JSONObject) throws(TokenError) {
        for member in members.members {
            switch member.name {
            case "crit", "b64", "jwk", "jku", "x5c", "x5u", "zip", "enc":
                throw TokenError(.headerMember, claim: member.name, ["member": .text(member.name)])
            default: continue
            }
        }
    }

    static func checkType(_ value: JSONValue?) throws(TokenError) {
        guard let value else { return }
        guard let type = value.string, type.isMediaTypeOfJWT else { throw TokenError(.headerType, claim: "typ") }
    }

    private static func checkContentType(_ value: JSONValue?) throws(TokenError) {
        guard let value else { return }
        guard let type = value.string, !type.isMediaTypeOfJWT else {
            throw TokenError(.headerContentType, claim: "cty")
        }
    }

    static func keyID(_ value: JSONValue?) throws(TokenError) -> String? {
        guard let value else { return nil }
        guard let keyID = value.string, KeyID.isUsable(keyID) else {
            throw TokenError(.headerKeyID, claim: "kid", ["limit": .number(KeyID.mostBytes)])
        }
        return keyID
    }

    private static func algorithm(_ value: JSONValue?) throws(TokenError) -> Algorithm? {
        guard let algorithm = value?.string else { throw TokenError(.algorithmMissing, claim: "alg") }
        return Algorithm(exactly: algorithm)
    }
}

extension JSONObject {
    /// Reads a part of a token that must be a JSON object (RFC 7515, section 5.2; RFC 7519, section 7.2).
    static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, part: SentenceValue.Word
    ) throws(TokenError) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(buffer: bytes, maximumDepth: TokenLimits.jsonDepth).get()
        } catch {
            throw TokenError(
                .notJSON, ["part": .word(part), "fault": .fault(error), "offset": .number(error.offset)])
        }
        guard let object = value.object else {
            throw TokenError(.notObject, ["part": .word(part), "kind": .kind(value)])
        }
        return object
    }
}

extension String {
    /// `JWT` or `application/jwt` in any letter case (RFC 7519, section 5.1). ASCII letters only: no Unicode case rule
    /// makes another text equal.
    var isMediaTypeOfJWT: Bool {
        equalsIgnoringCase("jwt") || equalsIgnoringCase("application/jwt")
    }

    private func equalsIgnoringCase(_ lowercase: String) -> Bool {
        utf8.elementsEqual(lowercase.utf8) { byte, lower in
            (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) == lower
        }
    }
}
