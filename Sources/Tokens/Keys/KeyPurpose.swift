import JSON

/// What a JSON web key says that it is for (RFC 7517, sections 4.2 to 4.5).
struct KeyPurpose {
    let algorithm: Algorithm?
    let keyID: String?

    /// - Parameter operation: `verify` of a public key, `sign` of a private one.
    init(_ jwk: JSONObject, operation: String = "verify") throws(KeyError) {
        try Self.checkUse(jwk["use"])
        try Self.checkOperations(jwk["key_ops"], operation)
        algorithm = try Self.algorithm(jwk["alg"])
        keyID = try Self.keyID(jwk["kid"])
    }

    private static func checkUse(_ use: JSONValue?) throws(KeyError) {
        guard let use, use != "sig" else { return }
        throw KeyError(.wrongUse, "By its \"use\" the JSON web key isn't for signatures. Take the one with \"sig\".")
    }

    private static func checkOperations(_ value: JSONValue?, _ operation: String) throws(KeyError) {
        guard let value else { return }
        let operations = value.array?.compactMap(\.string) ?? []
        guard operations.count == value.array?.count, Set(operations).count == operations.count else {
            throw KeyError(.malformed, "The JSON web key's \"key_ops\" isn't an array of different texts.")
        }
        guard operations.contains(operation) else {
            throw KeyError(.wrongUse, "The JSON web key's \"key_ops\" don't name \"\(operation)\": take another key.")
        }
    }

    private static func algorithm(_ value: JSONValue?) throws(KeyError) -> Algorithm? {
        guard let value else { return nil }
        guard let algorithm = value.string.flatMap(Algorithm.init(exactly:)) else {
            throw KeyError(
                .unsupported,
                "The JSON web key's \"alg\" isn't supported. Use RS256, PS256, ES256 or EdDSA.")
        }
        return algorithm
    }

    private static func keyID(_ value: JSONValue?) throws(KeyError) -> String? {
        guard let value else { return nil }
        guard let keyID = value.string else { throw KeyError(.unusableID, "The JSON web key's \"kid\" is no text.") }
        try KeyID.check(keyID)
        return keyID
    }
}
