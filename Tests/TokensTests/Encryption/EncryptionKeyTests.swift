import JSON
import Testing
import Tokens

@Suite("Encryption keys")
struct EncryptionKeyTests {
    @Test(
        "A generated key comes back from its private form and opens what its public form encrypted",
        arguments: EncryptionAlgorithm.allCases)
    func stored(algorithm: EncryptionAlgorithm) throws {
        let key = try DecryptionKey.generate(id: "enc_1", algorithm: algorithm)
        let token = try TestEncryption.sealed(key)
        let stored = try DecryptionKey(jwk: try #require(try JSONValue.parse(key.privateJWK.serialized()).object))
        #expect(stored.id == "enc_1")
        #expect(stored.algorithm == algorithm)
        #expect(try verdict(token, opening: [stored]).identity.userId == "u_1001")
    }

    @Test("What is published says what it is for and holds nothing private", arguments: TestEncryption.keys)
    func published(key: DecryptionKey) throws {
        guard let jwk = key.publicJWK else {
            #expect(key.algorithm.isShared)
            #expect(key.secret != nil)
            return
        }
        #expect(jwk["use"] == "enc")
        #expect(jwk["kid"] == .string(key.id))
        #expect(jwk["alg"] == .string(key.algorithm.rawValue))
        for name in ["d", "p", "q", "dp", "dq", "qi", "k"] { #expect(jwk[name] == nil) }
        #expect(throws: KeyError.self) { try DecryptionKey(jwk: jwk) }
        #expect(key.secret == nil)
    }

    @Test("An RSA key's private form has all that RFC 7518 asks of one")
    func rsaMembers() throws {
        let key = try DecryptionKey.generate(id: "enc_rsa", algorithm: .rsa)
        let sizes = try ["n", "e", "d", "p", "q", "dp", "dq", "qi"].map { name in
            try key.privateJWK.bytes(name).count
        }
        #expect(sizes[0] == 384)
        #expect(sizes[1] == 3)
        #expect(sizes[3] == 192 && sizes[4] == 192)
        #expect(sizes.dropFirst(2).allSatisfy { $0 > 180 })
    }

    @Test("A shared key is 32 bytes in base64, of either alphabet")
    func secrets() throws {
        let standard = "//////////////////////////////////////////8="
        for secret in [TestEncryption.secret, standard, String(repeating: "_", count: 42) + "8"] {
            #expect(try DecryptionKey(id: "a", secret: secret).secret?.count == 43)
        }
        let raw = "a-secret-for-tests-of-32-bytes!!"
        for secret in ["", "short", raw, TestEncryption.secret + "AAAA", String(repeating: "0", count: 64)] {
            #expect(throws: KeyError.self) { try DecryptionKey(id: "a", secret: secret) }
            #expect(throws: KeyError.self) { try EncryptionKey(secret: secret) }
        }
    }

    @Test("A shared key can't serve an algorithm of key pairs", arguments: [EncryptionAlgorithm.rsa, .keyAgreement])
    func wrongKind(algorithm: EncryptionAlgorithm) {
        #expect(throws: KeyError.self) {
            try DecryptionKey(id: "a", secret: TestEncryption.secret, algorithm: algorithm)
        }
    }

    static let unusable: [JSONObject] = [
        [:],
        ["kty": "oct", "alg": "dir"],
        ["kty": "oct", "alg": "dir", "k": "AAAA"],
        ["kty": "oct", "alg": "dir", "k": 5],
        ["kty": "RSA", "alg": "dir", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "A128KW", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "HS256", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "A256\u{212A}W", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "dir", "use": "sig", "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "dir", "kid": 5, "k": .string(TestEncryption.secret)],
        ["kty": "oct", "alg": "dir", "kid": "a\nb", "k": .string(TestEncryption.secret)],
        ["kty": "RSA", "alg": "RSA-OAEP-256", "n": "AQAB", "e": "AQAB"],
        ["kty": "RSA", "alg": "RSA-OAEP-256", "n": "", "e": ""],
        ["kty": "RSA", "alg": "RSA-OAEP-256", "n": .string(String(repeating: "_", count: 1000)), "e": "AQAB"],
        ["kty": "RSA", "alg": "RSA-OAEP-256", "n": .string(String(repeating: "_", count: 342)), "e": "AQ"],
        ["kty": "EC", "alg": "ECDH-ES+A256KW", "crv": "P-384", "x": "AA", "y": "AA"],
        ["kty": "EC", "alg": "ECDH-ES+A256KW", "crv": "P-256", "x": "AA", "y": "AA"],
        ["kty": "EC", "alg": "ECDH-ES+A256KW", "crv": "P-256", "x": .string(TestEncryption.secret), "y": "AA"],
        ["kty": "OKP", "alg": "ECDH-ES+A256KW", "crv": "X448", "x": .string(TestEncryption.secret)],
        ["kty": "OKP", "alg": "ECDH-ES+A256KW", "crv": "X25519", "x": "AA"],
    ]

    @Test("A JSON web key that can't encrypt or decrypt is refused when it is entered", arguments: unusable)
    func refused(jwk: JSONObject) {
        #expect(throws: KeyError.self) { try EncryptionKey(jwk: jwk) }
        #expect(throws: KeyError.self) { try DecryptionKey(jwk: jwk) }
    }

    @Test("A private number that doesn't belong to the public point is refused", arguments: AgreementCurve.allCases)
    func mismatchedHalves(curve: AgreementCurve) throws {
        let keys = try [1, 2].map { try DecryptionKey.generate(id: "\($0)", algorithm: .keyAgreement, curve: curve) }
        var jwk = keys[0].privateJWK
        jwk["d"] = keys[1].privateJWK["d"]
        #expect(throws: KeyError.self) { try DecryptionKey(jwk: jwk) }
    }

    @Test("Printing or dumping a key shows nothing of it", arguments: TestEncryption.keys)
    func description(key: DecryptionKey) throws {
        var dumped = "\(key) \(String(reflecting: key)) \(try TestEncryption.backendKey(key))"
        dump(key, to: &dumped)
        for name in ["k", "d", "p", "n", "x"] {
            guard let value = key.privateJWK[name]?.string else { continue }
            #expect(!dumped.contains(value))
        }
    }
}
