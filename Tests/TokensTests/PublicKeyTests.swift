import JSON
import Testing
import Tokens

@Suite("Public keys")
struct PublicKeyTests {
    @Test("PEM and JWK of one key are the same key, with one canonical text", arguments: KeyPair.all)
    func canonical(pair: KeyPair) throws {
        let key = try PublicKey(pem: pair.publicPEM, algorithm: pair.algorithm)
        let again = try PublicKey(jwk: key.canonicalJWK)
        #expect(again == key && again.canonicalJWK == key.canonicalJWK && again.algorithm == pair.algorithm)
        #expect(try PublicKey(pasted: "\n\(key.canonicalJWK) ") == key)
        #expect(try PublicKey(pasted: pair.publicPEM, algorithm: pair.algorithm) == key)
        #expect(
            !key.canonicalJWK.contains("\n") && key.canonicalJWK.hasPrefix(#"{"alg":"\#(pair.algorithm.rawValue)""#))
        let signer = try TokenSigner(privateKeyPEM: pair.privatePEM, algorithm: pair.algorithm)
        #expect(signer.publicKey == key)
    }

    @Test("Thumbprints are those of the RFCs")
    func thumbprints() throws {
        // RFC 7638, section 3.1, and RFC 8037, appendix A.3.
        #expect(try PublicKey(jwk: PublishedKeys.rsa).thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
        #expect(try PublicKey(jwk: PublishedKeys.ed25519).thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test("What kind of key it is can be said")
    func kinds() throws {
        #expect(try PublicKey(pem: TestKeys.rsaPublic).kindDescription == "RSA, 2048 bits")
        #expect(try PublicKey(pem: TestKeys.p256Public).kindDescription == "P-256")
        #expect(try PublicKey(pem: TestKeys.ed25519Public).kindDescription == "Ed25519")
    }

    @Test("PEM is taken with other line ends, space around it, and line breaks that became \\n")
    func pemForms() throws {
        let key = try PublicKey(pem: TestKeys.p256Public)
        for text in [
            TestKeys.p256Public + "\n", "\n\n  " + TestKeys.p256Public + "\n ",
            TestKeys.p256Public.replacing("\n", with: "\r\n"), TestKeys.p256Public.replacing("\n", with: #"\n"#),
            TestKeys.p256Public.replacing("\n", with: "\n  "),
        ] {
            #expect(try PublicKey(pem: text) == key)
            #expect(try PublicKey(pasted: text) == key)
        }
    }

    @Test(
        "A private key is refused, and the error repeats nothing of it",
        arguments: [
            TestKeys.rsa, TestKeys.p256, TestKeys.ed25519, TestKeys.rsaPKCS1, TestKeys.p256SEC1, TestKeys.encrypted,
            PublishedKeys.ed25519Private, PublishedKeys.p256Private, TestKeys.p256 + "\n",
        ])
    func privateKeys(text: String) {
        let error = #expect(throws: KeyError.self) { try PublicKey(pasted: text) }
        #expect(error?.reason == .privateKey)
        #expect(error.map { !$0.detail.contains("MIG") && !$0.detail.contains("nWGxne") } == true)
        #expect(throws: KeyError.self) { try VerificationKey(id: "k", publicKeyPEM: text) }
        #expect(throws: KeyError.self) { try VerificationKey(id: "k", jwk: text) }
    }

    @Test(
        "What else people paste is named, with what to do",
        arguments: [
            (TestKeys.certificate, .otherFormat), (TestKeys.rsaPublicPKCS1, .otherFormat),
            (TestKeys.p384Public, .unsupported), (TestKeys.rsa1024Public, .weak),
            ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE a@b.c", .otherFormat),
            ("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", .otherFormat),
            ("", .malformed), ("a text", .malformed), ("{}", .malformed), ("{\"kty\":", .malformed), ("[]", .malformed),
            (TestKeys.p256Public + "\n" + TestKeys.ed25519Public, .malformed),
            ("-----BEGIN PUBLIC KEY-----", .malformed),
            ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", .malformed),
            ("-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----", .malformed),
            ("before\n" + TestKeys.p256Public, .malformed), (TestKeys.p256Public + "\nafter", .malformed),
            (PublishedKeys.set, .keySet), (String(repeating: "x", count: 20_000), .malformed),
            ("{" + String(repeating: " ", count: 20_000), .tooLarge),
        ] as [(String, KeyError.Reason)])
    func otherPastes(text: String, reason: KeyError.Reason) {
        let error = #expect(throws: KeyError.self) { try PublicKey(pasted: text) }
        #expect(error?.reason == reason, "\(text.prefix(60))")
        #expect((error?.detail.count ?? 0) > 40)
    }

    @Test("DER with anything behind it, or with lengths that lie, is refused")
    func damagedDER() throws {
        let lines = TestKeys.p256Public.split(separator: "\n")
        let der = try #require(TestTokens.decoded(lines[1..<3].joined()))
        let damaged = [der + [0], Array(der.dropLast()), [0x30, 0x80] + der.dropFirst(2), [0x30, 0x84] + der, []]
        for bytes in damaged + der.indices.map({ Array(der[..<$0]) }) {
            let text = "-----BEGIN PUBLIC KEY-----\n\(TestTokens.base64URL(bytes))\n-----END PUBLIC KEY-----"
            #expect(throws: KeyError.self) { try PublicKey(pem: text) }
        }
    }
}

@Suite("JSON web keys")
struct JSONWebKeyTests {
    private static func changed(_ jwk: String, _ changes: [String: JSONValue?]) throws -> String {
        var object = try #require(try JSONValue.parse(jwk).object)
        for (name, value) in changes { object[name] = value }
        return object.serialized()
    }

    @Test(
        "Members that say otherwise are refused",
        arguments: [
            (["use": "enc"], .wrongUse), (["use": 1], .wrongUse), (["use": ""], .wrongUse),
            (["key_ops": ["sign"]], .wrongUse), (["key_ops": []], .wrongUse), (["key_ops": "verify"], .malformed),
            (["key_ops": ["verify", "verify"]], .malformed), (["key_ops": ["verify", 1]], .malformed),
            (["alg": "RS256"], .wrongAlgorithm), (["alg": "HS256"], .wrongAlgorithm), (["alg": "ES384"], .unsupported),
            (["alg": "es256"], .unsupported), (["alg": .some(.null)], .unsupported), (["alg": "none"], .unsupported),
            (["crv": "P-384"], .unsupported), (["crv": "p-256"], .unsupported), (["crv": nil], .unsupported),
            (["crv": "secp256k1"], .unsupported), (["kty": "ec"], .unsupported), (["kty": "OKP"], .unsupported),
            (["kty": "RSA"], .malformed), (["kty": nil], .malformed), (["kty": "oct"], .unsupported),
            (["kid": 7], .unusableID), (["kid": "a\nb"], .unusableID), (["d": "AQAB"], .privateKey),
            (["d": .some(.null)], .privateKey), (["k": "AQAB"], .privateKey), (["x": nil], .malformed),
            (["x": "AAAA"], .malformed), (["x": 7], .malformed),
            (["y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a1"], .malformed),
            (["y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0="], .malformed),
            (["y": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"], .malformed),
        ] as [([String: JSONValue?], KeyError.Reason)])
    func refused(changes: [String: JSONValue?], reason: KeyError.Reason) throws {
        let jwk = try Self.changed(PublishedKeys.p256, changes)
        let error = #expect(throws: KeyError.self) { try PublicKey(jwk: jwk) }
        #expect(error?.reason == reason, "\(changes)")
    }

    @Test("Members that say the same, and unknown ones, change nothing")
    func taken() throws {
        let jwk = try Self.changed(
            PublishedKeys.p256,
            ["use": "sig", "key_ops": ["verify"], "alg": "ES256", "kid": "k 1", "ext": true, "x5t": "abc"])
        #expect(try PublicKey(jwk: jwk) == PublicKey(jwk: PublishedKeys.p256))
        #expect(try PublicKey(jwk: jwk).keyID == "k 1")
        #expect(try PublicKey(jwk: PublishedKeys.rsa, algorithm: .ps256).algorithm == .ps256)
        let error = #expect(throws: KeyError.self) { try PublicKey(jwk: jwk, algorithm: .rs256) }
        #expect(error?.reason == .wrongAlgorithm)
    }

    @Test(
        "RSA keys that protect nothing are refused",
        arguments: [
            (["e": "AQ"], .weak), (["e": "Ag"], .weak), (["e": "AQAAAAE"], .weak), (["e": "AAEAAQ"], .malformed),
            (["e": ""], .malformed), (["n": ""], .malformed), (["n": "AQAB"], .weak),
        ] as [([String: JSONValue?], KeyError.Reason)])
    func weakRSA(changes: [String: JSONValue?], reason: KeyError.Reason) throws {
        let jwk = try Self.changed(PublishedKeys.rsa, changes.merging(["alg": nil]) { first, _ in first })
        let error = #expect(throws: KeyError.self) { try PublicKey(jwk: jwk) }
        #expect(error?.reason == reason, "\(changes)")
    }

    @Test("An even modulus and one of more than 8192 bits are refused")
    func oddModuli() {
        for (count, last, reason) in [
            (256, 0xFE, KeyError.Reason.malformed), (1025, 0xFF, .weak), (255, 0xFF, .weak),
        ] {
            let modulus = TestTokens.base64URL([UInt8](repeating: 0xFF, count: count - 1) + [UInt8(last)])
            let error = #expect(throws: KeyError.self) {
                try PublicKey(jwk: #"{"kty":"RSA","e":"AQAB","n":"\#(modulus)"}"#)
            }
            #expect(error?.reason == reason)
        }
    }

    @Test("An Ed25519 key for which everybody could sign is refused", arguments: [0, 1, 0x80, 0x81])
    func smallOrder(first: Int) throws {
        // The encodings of 0 and of 1, the neutral element, with and without a sign.
        let bytes = [UInt8(first & 0x7F)] + [UInt8](repeating: 0, count: 30) + [UInt8(first & 0x80)]
        let error = #expect(throws: KeyError.self) {
            try PublicKey(jwk: #"{"kty":"OKP","crv":"Ed25519","x":"\#(TestTokens.base64URL(bytes))"}"#)
        }
        #expect(error?.reason == .weak)
    }

    @Test("A member twice is refused, as in any JSON here")
    func duplicates() {
        let jwk = #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kty":"RSA"}"#
        #expect(throws: KeyError.self) { try PublicKey(jwk: jwk) }
    }
}

@Suite("Key sets")
struct PublicKeySetTests {
    @Test("Usable keys are taken, others are left out with their reason")
    func mixed() throws {
        let set = try PublicKeySet.parse(
            Array(
                """
                {"keys":[\(PublishedKeys.rsa), {"kty":"oct","kid":"s","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ"},
                  {"kty":"future","kid":"f"}, 7, {"kty":"EC","crv":"P-521","x":"AA","y":"AA"},
                  \(PublishedKeys.ed25519Private), {"kty":"RSA","use":"enc","e":"AQAB","n":"AQAB"},
                  \(PublishedKeys.p256)],"other":1}
                """.utf8))
        #expect(set.keys.map(\.algorithm) == [.rs256, .es256])
        #expect(
            set.skipped.map(\.error.reason) == [
                .unsupported, .unsupported, .malformed, .unsupported, .privateKey, .wrongUse,
            ])
        #expect(set.skipped.map(\.keyID) == ["s", "f", nil, nil, nil, nil])
    }

    @Test("RSA keys without an algorithm get the one that was chosen")
    func algorithmOfRSA() throws {
        var object = try #require(try JSONValue.parse(PublishedKeys.rsa).object)
        object["alg"] = nil
        let text = Array(#"{"keys":[\#(object.serialized()),\#(PublishedKeys.p256)]}"#.utf8)
        #expect(try PublicKeySet.parse(text, algorithmOfRSA: .ps256).keys.map(\.algorithm) == [.ps256, .es256])
        #expect(try PublicKeySet.parse(text).keys.map(\.algorithm) == [.rs256, .es256])
    }

    @Test("The same key twice is one; two keys of one kid and algorithm are ambiguous")
    func duplicates() throws {
        var first = try #require(try JSONValue.parse(PublishedKeys.ed25519).object)
        var second = try #require(
            try JSONValue.parse(try PublicKey(pem: TestKeys.ed25519Public).canonicalJWK).object)
        (first["kid"], second["kid"]) = ("a", "a")
        let keys = [first, first, second].map { $0.serialized() }.joined(separator: ",")
        let set = try PublicKeySet.parse(Array(#"{"keys":[\#(keys)]}"#.utf8))
        #expect(set.keys.count == 1 && set.skipped.map(\.error.reason) == [.duplicateID])
    }

    @Test(
        "What is no key set is refused whole",
        arguments: [
            "", "[]", "{}", "null", #"{"keys":{}}"#, #"{"keys":[],"keys":[]}"#, #"{"keys":[]}x"#, "<html>",
            PublishedKeys.rsa,
            "{\"keys\":[" + Array(repeating: "{}", count: 51).joined(separator: ",") + "]}",
            "{\"keys\":[], \"x\":\"" + String(repeating: "x", count: 300_000) + "\"}",
        ])
    func noSets(text: String) {
        #expect(throws: KeyError.self) { try PublicKeySet.parse(Array(text.utf8)) }
    }

    @Test("An empty set is a set without keys")
    func empty() throws {
        #expect(try PublicKeySet.parse(Array(#"{"keys":[]}"#.utf8)).keys.isEmpty)
    }

    @Test("Any bytes give a set or an error")
    func randomChanges() throws {
        var random = SeededGenerator(seed: 11)
        let sample = Array(PublishedKeys.set.utf8)
        for _ in 0..<300 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 32...126, using: &random)
            }
            _ = try? PublicKeySet.parse(bytes)
        }
    }
}
