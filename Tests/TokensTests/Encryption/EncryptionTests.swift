import JSON
import Testing
import Tokens

@Suite("Encrypted tokens")
struct EncryptionTests {
    @Test("A sealed token opens as what was signed, by every algorithm and curve", arguments: TestEncryption.keys)
    func roundTrip(key: DecryptionKey) throws {
        let sealer = TokenSealer(key: try TestEncryption.backendKey(key))
        let token = try sealer.seal(TestTokens.signed(keyID: "key_1"))
        #expect(token.utf8.count { $0 == UInt8(ascii: ".") } == 4)
        #expect(!token.contains("ada"))
        let verified = try verdict(token, opening: [key])
        #expect(verified.identity == Identity(userId: "u_1001", email: "ada@example.com", name: "Ada Lovelace"))
        #expect(verified.keyID == "key_1")
    }

    @Test("Each algorithm and curve has a key to be tried")
    func allKeys() {
        #expect(TestEncryption.keys.count == 5)
        #expect(Set(TestEncryption.keys.map(\.algorithm)) == Set(EncryptionAlgorithm.allCases))
    }

    @Test("Two seals of one token have nothing but the header in common", arguments: TestEncryption.keys)
    func fresh(key: DecryptionKey) throws {
        let sealer = TokenSealer(key: try TestEncryption.backendKey(key))
        let signed = try TestTokens.signed()
        let (first, second) = (
            try sealer.seal(signed).split(separator: "."), try sealer.seal(signed).split(separator: ".")
        )
        #expect(Set(first).intersection(second).subtracting([first[0]]).isEmpty)
    }

    @Test("What another library encrypted opens", arguments: ForeignToken.all)
    func foreign(token: ForeignToken) throws {
        let key = try token.decryptionKey()
        #expect(try verdict(token.token, opening: [key]).identity.userId == "u_1001")
    }

    @Test("A kid picks its key; an unknown one, or none, tries all of the algorithm")
    func keyIDs() throws {
        let other = try DecryptionKey.generate(id: "other", algorithm: .direct)
        let ours = try DecryptionKey(id: "ours", secret: TestEncryption.secret)
        for kid in [#","kid":"ours""#, #","kid":"unknown""#, ""] {
            let token = try TestEncryption.raw(header: #"{"alg":"dir","enc":"A256GCM"\#(kid)}"#)
            #expect(try verdict(token, opening: [other, ours]).identity.userId == "u_1001")
        }
        let misnamed = try TestEncryption.raw(header: #"{"alg":"dir","enc":"A256GCM","kid":"other"}"#)
        #expect(try refusal(misnamed, opening: [other, ours]).reason == .decryptionFailed)
    }

    @Test(
        "A signed token of 8 KiB fits in, by every algorithm, and one byte more doesn't", arguments: TestEncryption.keys
    )
    func largest(key: DecryptionKey) throws {
        let sealer = TokenSealer(key: try TestEncryption.backendKey(key))
        let largest = try signed(bytes: 8192)
        #expect(try verdict(sealer.seal(largest), opening: [key]).identity.userId == "u_1001")
        #expect(throws: TokenError.self) { try sealer.seal(largest + "A") }
        let tooLarge = try TestEncryption.sealed(key, content: largest + "A")
        #expect(try refusal(tooLarge, opening: [key]).reason == .tooLarge)
    }

    @Test("More than 13 KiB are too large, whatever they are")
    func tooLarge() throws {
        let long = try TestEncryption.sealed(TestEncryption.keys[0], content: String(repeating: "A", count: 10_000))
        #expect(try refusal(long, opening: TestEncryption.keys).reason == .tooLarge)
    }

    @Test("With encryption required a signed token is refused, and an encrypted one isn't")
    func required() throws {
        let (key, rules) = (TestEncryption.keys[0], TokenRules(encryptionRequired: true))
        #expect(try refusal(TestTokens.signed(), opening: [key], rules: rules).reason == .encryptionRequired)
        #expect(try verdict(TestEncryption.sealed(key), opening: [key], rules: rules).identity.userId == "u_1001")
        #expect(try refusal("a.b", opening: [key], rules: rules).reason == .malformed)
    }

    @Test("Without a decryption key an encrypted token is malformed, and the sentence says why")
    func noKeys() throws {
        let error = try refusal(TestEncryption.sealed(TestEncryption.keys[0]), opening: [])
        #expect(error.reason == .malformed)
        #expect(error.detail.contains("five parts"))
    }

    /// A token of exactly so many bytes, filled by an attribute.
    private func signed(bytes: Int) throws -> String {
        for length in stride(from: 5500, through: 6200, by: 1) {
            let filler = JSONValue.object(["filler": .string(String(repeating: "x", count: length))])
            let token = try TestTokens.signed(TestTokens.claims(["customAttributes": filler]))
            if token.utf8.count == bytes { return token }
        }
        throw TokenError(.tooLarge, "No filler gives that length.")
    }
}
