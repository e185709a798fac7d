import Foundation
import JSON
import Testing
import Tokens

/// C2SP Wycheproof's vectors for HS256. Their payloads are no claims, so the layer below is asked.
@Suite("Wycheproof's HS256 vectors", .enabled(if: Vectors.areThere, Vectors.absence))
struct WycheproofTests {
    /// 367 and 370 are labelled invalid but are byte for byte the valid 357; 372 and 373 are labelled valid but contain
    /// a question mark.
    private static let relabelled = [367: true, 370: true, 372: false, 373: false] as [Int64: Bool]

    @Test("Each gets its verdict")
    func verdicts() throws {
        let file = try #require(Vectors.folder).appending(path: "wycheproof/json_web_signature_test.json")
        let document = try JSONValue.parse(try Data(contentsOf: file))
        var tried = 0
        for group in document["testGroups"]?.array ?? [] {
            guard let jwk = group["private"], jwk["alg"] == "HS256", let secret = jwk["k"]?.string else { continue }
            let key = VerificationKey(id: jwk["kid"]?.string ?? "", secretBytes: try decoded(secret))
            for test in group["tests"]?.array ?? [] {
                try check(test, TokenVerifier(keys: [key]))
                tried += 1
            }
        }
        #expect(tried == 40)
    }

    private func check(_ test: JSONValue, _ verifier: TokenVerifier) throws {
        let id = try #require(test["tcId"]?.integer)
        let token = test["jws"]?.string ?? test["jws"]?.serialized() ?? ""
        let isValid = Self.relabelled[id] ?? (test["result"] == "valid")
        #expect(((try? verifier.payload(of: token)) != nil) == isValid, "tcId \(id)")
    }

    private func decoded(_ base64URL: String) throws -> [UInt8] {
        var text = base64URL.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        while !text.count.isMultiple(of: 4) { text += "=" }
        return Array(try #require(Data(base64Encoded: text)))
    }
}
