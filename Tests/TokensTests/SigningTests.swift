import JSON
import Testing
import Tokens

@Suite("Signing with private keys")
struct SigningTests {
    @Test("Each format of a private key signs")
    func formats() throws {
        let parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
        for (text, pair) in [
            (TestKeys.rsaPKCS1, KeyPair.rs256), (TestKeys.p256SEC1, .es256), (parameters + TestKeys.p256SEC1, .es256),
            (TestKeys.ed25519.replacing("\n", with: #"\n"#), .edDSA),
        ] {
            let token = try TokenSigner(privateKeyPEM: text).sign(TestTokens.ada)
            #expect(try verdict(token, keys: [pair.key()]).identity.userId == "u_1001")
        }
    }

    @Test("A JSON web key signs, and its kid is named unless another is given")
    func webKeys() throws {
        let signer = try TokenSigner(privateKeyJWK: PublishedKeys.p256Private)
        let key = try VerificationKey(id: "k", jwk: PublishedKeys.p256)
        #expect(try verdict(signer.sign(TestTokens.ada), keys: [key]).keyID == "k")
        var jwk = try #require(try JSONValue.parse(PublishedKeys.ed25519Private).object)
        jwk["kid"] = "own"
        for (given, expected) in [(nil, "own"), ("other", "other")] as [(String?, String)] {
            let token = try TokenSigner(privateKeyJWK: jwk.serialized(), keyID: given).sign(TestTokens.ada)
            let keys = try [expected, "third"].map { try VerificationKey(id: $0, jwk: PublishedKeys.ed25519) }
            #expect(try verdict(token, keys: keys).keyID == expected)
        }
    }

    @Test(
        "What can't sign is refused with a reason",
        arguments: [
            (TestKeys.rsaPublic, .otherFormat), (TestKeys.certificate, .otherFormat),
            (TestKeys.encrypted, .otherFormat),
            ("", .otherFormat), ("secret", .malformed), (TestKeys.p256.replacing("MIGH", with: "MIGA"), .unsupported),
        ] as [(String, KeyError.Reason)])
    func refused(text: String, reason: KeyError.Reason) {
        let error = #expect(throws: KeyError.self) { try TokenSigner(privateKeyPEM: text) }
        #expect(error?.reason == reason)
    }

    @Test("An algorithm that isn't the key's is refused")
    func wrongAlgorithm() {
        for (pair, algorithm) in [(KeyPair.es256, Algorithm.rs256), (.edDSA, .es256), (.rs256, .hs256)] {
            let error = #expect(throws: KeyError.self) {
                try TokenSigner(privateKeyPEM: pair.privatePEM, algorithm: algorithm)
            }
            #expect(error?.reason == .wrongAlgorithm)
        }
    }

    @Test("A public half that isn't the private one's is refused")
    func mismatch() throws {
        var jwk = try #require(try JSONValue.parse(PublishedKeys.ed25519Private).object)
        let other = try JSONValue.parse(try PublicKey(pem: TestKeys.ed25519Public).canonicalJWK)
        jwk["x"] = other["x"]
        #expect(throws: KeyError.self) { try TokenSigner(privateKeyJWK: jwk.serialized()) }
    }
}
