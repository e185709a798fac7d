import JSON
import Testing
import Tokens

@Suite("What is inside an encrypted token")
struct InsideTests {
    private let key = TestEncryption.keys[0]

    private func reason(inside content: String) throws -> TokenError.Reason {
        try refusal(TestEncryption.sealed(key, content: content), opening: TestEncryption.keys).reason
    }

    @Test("Anything but a signed token is refused: whoever can encrypt must not be believed")
    func unsigned() throws {
        let claims = TestTokens.ada.serialized()
        let header = TestTokens.base64URL(Array(#"{"alg":"none"}"#.utf8))
        let payload = TestTokens.base64URL(Array(claims.utf8))
        for content in ["", "foo", claims, payload, "\(header).\(payload)", "a.b.c.d", "\0"] {
            #expect(try reason(inside: content) == .malformed)
        }
        #expect(try reason(inside: "\(header).\(payload).") == .unsupportedAlgorithm)
    }

    @Test("A token that was encrypted twice is refused")
    func nested() throws {
        for key in TestEncryption.keys {
            #expect(try reason(inside: TestEncryption.sealed(key)) == .malformed)
        }
    }

    @Test("The signed token inside is judged as if it had come alone")
    func rules() throws {
        let cases: [(String, TokenError.Reason)] = [
            (try TestTokens.signed(secret: "another-secret-of-more-than-32-bytes-in-all"), .signatureMismatch),
            (try TestTokens.signed(TestTokens.claims(["exp": 1_799_999_000])), .expired),
            (try TestTokens.signed(TestTokens.claims(["userId": "undefined"])), .placeholderUserId),
            (try TestTokens.signed() + "\n", .malformed),
            (" " + (try TestTokens.signed()), .malformed),
        ]
        for (content, expected) in cases { #expect(try reason(inside: content) == expected) }
    }

    @Test("A claim at fault is named with the key that signed")
    func keyID() throws {
        let token = try TestEncryption.sealed(key, content: TestTokens.signed(TestTokens.claims(["email": nil])))
        let error = try refusal(token, opening: [key])
        #expect(error.reason == .missingEmail)
        #expect(error.keyID == "key_1")
    }

    @Test("A sealer refuses what isn't a signed token, before anybody sends it")
    func sealer() throws {
        let sealer = TokenSealer(key: try TestEncryption.backendKey(key))
        for text in ["", "foo", "a.b", try TestEncryption.sealed(key)] {
            #expect(throws: TokenError.self) { try sealer.seal(text) }
        }
    }
}

@Suite("The inspector and encrypted tokens")
struct EncryptedInspectionTests {
    private func inspect(_ token: String, opening keys: [DecryptionKey]) throws -> Inspection {
        TokenInspector.inspect(token, keys: [try TestTokens.key()], decryptionKeys: keys, at: TestTokens.now)
    }

    @Test(
        "What is inside is explained where a key opens it, and that it was encrypted is said",
        arguments: TestEncryption.keys)
    func opened(key: DecryptionKey) throws {
        let token = try TestEncryption.sealed(key, content: TestTokens.signed(TestTokens.claims(["email": nil])))
        let inspection = try inspect("Bearer \(token)", opening: [key])
        #expect(inspection.problems.map(\.code) == ["missing_email"])
        #expect(inspection.warnings.map(\.code).contains("opened"))
        #expect(inspection.claims.map(\.name).contains("userId"))
        #expect(inspection.key?.keyID == "key_1")
        #expect(try inspect(TestEncryption.sealed(key), opening: [key]).isAccepted)
    }

    @Test("Of one that no key opens the header is explained, and nothing is guessed", arguments: TestEncryption.keys)
    func closed(key: DecryptionKey) throws {
        let token = try TestEncryption.sealed(key)
        let other = try DecryptionKey.generate(id: "other", algorithm: key.algorithm)
        let inspection = try inspect(token, opening: [other])
        #expect(inspection.problems.map(\.code) == ["decryption_failed"])
        #expect(inspection.header.map(\.finding.code).contains("header_key_management"))
        #expect(inspection.claims.isEmpty && inspection.key == nil && inspection.warnings.isEmpty)
        #expect(try inspect(token, opening: []).problems.map(\.code) == ["malformed"])
    }
}
