import JSON

/// What can be read of a token, whether it is valid or not.
struct ReadableParts {
    private(set) var header: JSONObject?
    private(set) var claims: JSONObject?

    /// The bytes that a signature would be over, and the signature, where there are three parts.
    let signed: [UInt8]
    let signature: [UInt8]

    /// What is wrong with the form: parts that can't be read, and the header's members.
    private(set) var errors: [TokenError] = []

    init(_ token: String) {
        let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 3 else {
            (signed, signature) = ([], [])
            header = parts.first.flatMap { try? Self.object($0, .header) }
            return
        }
        signed = parts[0] + [UInt8(ascii: ".")] + parts[1]
        signature = Base64URL.decodeLeniently(parts[2]) ?? []
        do throws(TokenError) {
            let header = try Self.object(parts[0], .header)
            self.header = header
            _ = try TokenHeader(header)
        } catch {
            errors.append(error)
        }
        do throws(TokenError) {
            claims = try Self.object(parts[1], .payload)
        } catch {
            errors.append(error)
        }
    }

    func isSigned(by key: PublicKey) -> Bool {
        signature.withUnsafeBytes { signature in signed.withUnsafeBytes { key.check.holds(signature, over: $0) } }
    }

    private static func object(_ part: [UInt8], _ name: SentenceValue.Word) throws(TokenError) -> JSONObject {
        guard let bytes = Base64URL.decode(part) ?? Base64URL.decodeLeniently(part) else {
            throw TokenError(.notBase64URL, ["part": .word(name)])
        }
        return try bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(TokenError) in try JSONObject.parse(bytes, part: name) }
        }.get()
    }
}
