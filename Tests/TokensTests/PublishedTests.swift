import JSON
import Testing
import Tokens

@Suite("The examples that RFCs print")
struct PublishedTests {
    private static let bilbo = """
        It\u{2019}s a dangerous business, Frodo, going out your door. You step onto the road, and if you don't keep \
        your feet, there\u{2019}s no knowing where you might be swept off to.
        """

    private func payload(_ token: String, _ key: VerificationKey) throws -> String {
        String(decoding: try TokenVerifier(keys: [key]).payload(of: token), as: UTF8.self)
    }

    @Test("RFC 7520, section 4.1: RS256")
    func rs256() throws {
        let key = try VerificationKey(id: "bilbo", jwk: PublishedKeys.rfc7520RSA)
        #expect(try payload(PublishedTokens.rs256, key) == Self.bilbo)
    }

    @Test("RFC 7520, sections 4.2 and 4.3: algorithms that no key here has", arguments: Algorithm.allCases)
    func unsupported(algorithm: Algorithm) throws {
        let key =
            switch algorithm {
            case .hs256: try TestTokens.key()
            case .rs256, .ps256:
                try VerificationKey(
                    id: "bilbo", jwk: PublishedKeys.rfc7520RSA.replacing("RS256", with: algorithm.rawValue))
            case .es256: try VerificationKey(id: "k", jwk: PublishedKeys.p256)
            case .edDSA: try VerificationKey(id: "k", jwk: PublishedKeys.ed25519)
            }
        for token in [PublishedTokens.ps384, PublishedTokens.es512] {
            let error = #expect(throws: TokenError.self) { try payload(token, key) }
            #expect(error?.reason == .unsupportedAlgorithm)
        }
    }

    @Test("RFC 7520, section 4.4: HS256")
    func hs256() throws {
        let secret = try #require(TestTokens.decoded(PublishedKeys.rfc7520Secret))
        #expect(try payload(PublishedTokens.hs256, VerificationKey(id: "k", secretBytes: secret)) == Self.bilbo)
    }

    @Test("RFC 7515, appendix A.3: ES256")
    func es256() throws {
        let key = try VerificationKey(id: "k", jwk: PublishedKeys.p256)
        #expect(try payload(PublishedTokens.es256, key).hasPrefix(#"{"iss":"joe""#))
    }

    @Test("RFC 8037, appendix A.4: Ed25519, to the byte, since its signatures have no chance in them")
    func edDSA() throws {
        let key = try VerificationKey(id: "k", jwk: PublishedKeys.ed25519)
        #expect(try payload(PublishedTokens.edDSA, key) == "Example of Ed25519 signing")
    }
}
