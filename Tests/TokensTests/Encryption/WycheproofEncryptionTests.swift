import Foundation
import JSON
import Testing
import Tokens

/// C2SP Wycheproof's JWE vectors, with RFC 7520's examples among them. Their contents are no tokens, so the layer below
/// the signature is asked.
@Suite("Wycheproof's JWE vectors", .enabled(if: Vectors.areThere, Vectors.absence))
struct WycheproofEncryptionTests {
    /// The valid ones of our algorithms. All other valid ones are of an algorithm or a key size that is refused.
    private static let opened: Set<Int64> = [29, 66, 90]

    @Test("Each of our algorithms opens, everything else is refused")
    func verdicts() throws {
        let file = try #require(Vectors.folder).appending(path: "wycheproof/json_web_encryption_test.json")
        let document = try JSONValue.parse(try Data(contentsOf: file))
        var tried = 0
        for group in document["testGroups"]?.array ?? [] {
            let jwk = try #require(group["private"]?.object)
            // Keys of other algorithms can't even be entered: their tokens meet one of ours.
            let keys = [(try? DecryptionKey(jwk: jwk)) ?? TestEncryption.keys[0]]
            for test in group["tests"]?.array ?? [] {
                try check(test, TokenVerifier(keys: [], decryptionKeys: keys))
                tried += 1
            }
        }
        #expect(tried == 139)
    }

    private func check(_ test: JSONValue, _ verifier: TokenVerifier) throws {
        let id = try #require(test["tcId"]?.integer)
        let token = test["jwe"]?.string ?? test["jwe"]?.serialized() ?? ""
        let content = try? verifier.content(of: token)
        #expect((content != nil) == Self.opened.contains(id), "tcId \(id)")
        if let content { #expect(String(decoding: content, as: UTF8.self) == "foo", "tcId \(id)") }
        #expect(throws: TokenError.self) { try verifier.verify(token, at: TestTokens.now) }
    }
}
