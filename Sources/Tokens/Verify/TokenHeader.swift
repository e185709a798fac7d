import JSON

/// What the verifier reads of a header (RFC 7515, section 4). Everything in it is a stranger's word until the signature
/// holds; it may only narrow what is accepted.
struct TokenHeader {
    let algorithm: String
    let keyID: String?

    /// The headers that nearly every signer writes, encoded: `{"alg":"HS256","typ":"JWT"}` and the other way round.
    /// They need no reading.
    private static let usual = ["eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"]
        .map { Array($0.utf8) }

    static func read(
        _ encoded: Slice<UnsafeBufferPointer<UInt8>>, decoded: UnsafeBufferPointer<UInt8>
    ) throws(TokenError) -> TokenHeader {
        if usual.contains(where: { $0.elementsEqual(encoded) }) { return TokenHeader(algorithm: "HS256", keyID: nil) }
        return try TokenHeader(try members(decoded))
    }

    private init(algorithm: String, keyID: String?) {
        self.algorithm = algorithm
        self.keyID = keyID
    }

    static func members(_ bytes: UnsafeBufferPointer<UInt8>) throws(TokenError) -> JSONObject {
        guard bytes.count <= TokenLimits.headerBytes else {
            throw TokenError(
                .tooLarge,
                "The token's header has \(bytes.count) bytes, and at most \(TokenLimits.headerBytes) are taken. "
                    + "It needs no more than alg, typ and kid.")
        }
        return try JSONObject.parse(bytes, part: "header")
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
                throw .header(
                    member.name,
                    "The token's header has \"\(member.name)\", which isn't supported. "
                        + "Sign with alg, typ and, if you like, kid in the header and nothing else.")
            default: continue
            }
        }
    }

    private static func checkType(_ value: JSONValue?) throws(TokenError) {
        guard let value else { return }
        guard let type = value.string, type.isMediaTypeOfJWT else {
            throw .header(
                "typ",
                "The token's header has a \"typ\" other than JWT, so it was made for something else. "
                    + "Leave it out or set it to JWT.")
        }
    }

    private static func checkContentType(_ value: JSONValue?) throws(TokenError) {
        guard let value else { return }
        guard let type = value.string, !type.isMediaTypeOfJWT else {
            throw .header(
                "cty", "The token's header has a \"cty\" that announces a token inside the token. Sign the claims.")
        }
    }

    private static func keyID(_ value: JSONValue?) throws(TokenError) -> String? {
        guard let value else { return nil }
        guard let keyID = value.string, KeyID.isUsable(keyID) else {
            throw .header(
                "kid",
                "The token's header has a \"kid\" that isn't a text of at most \(KeyID.mostBytes) bytes without "
                    + "control characters. Set it to the key's id or leave it out.")
        }
        return keyID
    }

    private static func algorithm(_ value: JSONValue?) throws(TokenError) -> String {
        guard let algorithm = value?.string else {
            throw TokenError(
                .unsupportedAlgorithm, "The token's header names no \"alg\". Sign it with HS256.", claim: "alg")
        }
        return algorithm
    }
}

extension TokenError {
    fileprivate static func header(_ member: String, _ detail: String) -> TokenError {
        TokenError(.malformed, detail, claim: member)
    }
}

extension JSONObject {
    /// Reads a part of a token that must be a JSON object (RFC 7515, section 5.2; RFC 7519, section 7.2).
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>, part: String) throws(TokenError) -> JSONObject {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(buffer: bytes, maximumDepth: TokenLimits.jsonDepth).get()
        } catch {
            throw TokenError(
                .malformed,
                "The token's \(part) isn't strict JSON. \(error) Let a JSON library write it, in UTF-8.")
        }
        guard let object = value.object else {
            throw TokenError(
                .malformed, "The token's \(part) is \(value.kindDescription) where a JSON object belongs.")
        }
        return object
    }
}

extension String {
    /// `JWT` or `application/jwt` in any letter case (RFC 7519, section 5.1). ASCII letters only: no Unicode case rule
    /// makes another text equal.
    fileprivate var isMediaTypeOfJWT: Bool {
        equalsIgnoringCase("jwt") || equalsIgnoringCase("application/jwt")
    }

    private func equalsIgnoringCase(_ lowercase: String) -> Bool {
        utf8.elementsEqual(lowercase.utf8) { byte, lower in
            (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) == lower
        }
    }
}
