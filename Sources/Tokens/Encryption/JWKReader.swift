import JSON

/// Reads the members of a JSON web key (RFC 7517, section 4), strictly.
struct JWKReader {
    /// A number of an RSA key of 4096 bits: what is longer only costs time.
    private static let mostNumberBytes = 512

    let members: JSONObject

    var type: String? { members["kty"]?.string }
    var curve: String? { members["crv"]?.string }

    /// The key's algorithm, which a key must name: without it, the token's header would choose (RFC 8725, section 3.1).
    func algorithm() throws(KeyError) -> EncryptionAlgorithm {
        guard members["use"] == nil || members["use"]?.string == "enc" else {
            throw KeyError(.wrongUse, "The JSON web key is for signing (\"use\"), not for encryption.")
        }
        guard let algorithm = members["alg"]?.string.flatMap(EncryptionAlgorithm.init(exactly:)) else {
            throw KeyError(
                .unsupported,
                "The JSON web key's \"alg\" isn't one of "
                    + EncryptionAlgorithm.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return algorithm
    }

    /// `kid`, where there is one.
    func keyID() throws(KeyError) -> String? {
        guard let value = members["kid"] else { return nil }
        guard let id = value.string else { throw .unusable("The JSON web key's \"kid\" isn't a text.") }
        try KeyID.check(id)
        return id
    }

    /// A member in base64url of exactly so many bytes, as coordinates and shared keys are (RFC 7518, section 6.2.1.2).
    func bytes(_ name: String, count: Int) throws(KeyError) -> [UInt8] {
        let bytes = try decoded(name)
        guard bytes.count == count else {
            throw .unusable("The JSON web key's \"\(name)\" has \(bytes.count) bytes where \(count) belong.")
        }
        return bytes
    }

    /// A member that is a number of an RSA key (RFC 7518, section 6.3).
    func number(_ name: String) throws(KeyError) -> [UInt8] {
        let bytes = try decoded(name)
        guard 1...Self.mostNumberBytes ~= bytes.count else {
            throw .unusable("The JSON web key's \"\(name)\" has \(bytes.count) bytes: 4096 bits are the most.")
        }
        return bytes
    }

    func require(type: String) throws(KeyError) {
        guard self.type == type else {
            throw .unusable("The JSON web key's \"kty\" isn't \(type), which its \"alg\" needs.")
        }
    }

    private func decoded(_ name: String) throws(KeyError) -> [UInt8] {
        guard let text = members[name]?.string, let bytes = Base64URL.decode(Array(text.utf8)) else {
            throw .unusable("The JSON web key has no \"\(name)\" in base64url.")
        }
        return bytes
    }
}
