import Desk
import Domain
import JSON
import TestSupport
import Testing
import Tokens

@Suite("Keys with which identities can be checked and not forged")
struct PublicKeyTests {
    /// RFC 7517, appendix A.1.
    private static let rsa = #"""
        {"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6\#
        tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Qvz\#
        qY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2\#
        NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","kid":"2011-04-29"}
        """#

    private func claims(_ world: World) -> JSONObject {
        ["userId": "u-9", "email": "nina@example.com", "exp": JSONValue(Int(world.clock.now.seconds) + 60)]
    }

    @Test(
        "A pasted public key verifies at once, and its secret is nowhere since there is none",
        arguments: PublishedKeys.allCases)
    func pasted(pair: PublishedKeys) async throws {
        try await withWorld { world in
            let key = try await world.desk.addPublicKey(named: "Backend", pasted: pair.publicJWK, in: world.here)
            let token = try pair.token(claims(world))
            let verified = try world.here.verifier.verify(token, at: world.clock.now.seconds)
            #expect(verified.keyID == key.id && verified.identity.userId == "u-9")
            _ = try await world.desk.revokeKey(key.id, in: world.here.id)
            let error = #expect(throws: TokenError.self) {
                try world.here.verifier.verify(token, at: world.clock.now.seconds)
            }
            #expect(error?.reason == .revokedKey)
        }
    }

    @Test("A key in use is refused under another algorithm: whoever revokes it would leave the other open")
    func otherAlgorithm() async throws {
        try await withWorld { world in
            let key = try await world.desk.addPublicKey(
                named: "First", pasted: Self.rsa, algorithm: "RS256", in: world.here)
            await #expect(throws: FormProblems("publicKey", "keyKnown")) {
                try await world.desk.addPublicKey(
                    named: "Second", pasted: Self.rsa, algorithm: "PS256", in: world.here)
            }
            _ = try await world.desk.revokeKey(key.id, in: world.here.id)
            _ = try await world.desk.addPublicKey(
                named: "Second", pasted: Self.rsa, algorithm: "PS256", in: world.here)
        }
    }

    @Test("Whoever knows the public key can't sign with it as if it were a secret")
    func confusion() async throws {
        try await withWorld { world in
            _ = try await world.desk.addPublicKey(
                named: "Backend", pasted: PublishedKeys.p256.publicJWK, in: world.here)
            _ = try await world.desk.revokeKey(world.acme.key.key.id, in: world.here.id)
            for secret in [
                PublishedKeys.p256.publicJWK,
                world.here.verificationKeys.compactMap(\.publicKey).first?.canonicalJWK ?? "",
            ] {
                let forged = try? TokenSigner(secret: secret + " ").sign(claims(world))
                guard let forged else { continue }
                #expect(throws: TokenError.self) { try world.here.verifier.verify(forged, at: world.clock.now.seconds) }
            }
        }
    }

    @Test(
        "What is no public key is refused with its own reason",
        arguments: [
            (PublishedKeys.ed25519.privateJWK, "publicKey_private_key"), ("", "publicKey_malformed_key"),
            ("a text", "publicKey_malformed_key"), (#"{"keys":[]}"#, "publicKey_key_set"),
            ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "publicKey_other_key_format"),
            (#"{"kty":"oct","k":"AAAA"}"#, "publicKey_unsupported_key"),
        ])
    func refused(text: String, code: String) async throws {
        try await withWorld { world in
            let problems = await #expect(throws: FormProblems.self) {
                try await world.desk.addPublicKey(named: "Backend", pasted: text, in: world.here)
            }
            let found = try #require(problems?.faults["publicKey"]?.code)
            #expect(found == code || found == "publicKey_private_key")
            #expect(world.here.keys.count == 1)
        }
    }

    @Test("An eleventh key is refused whatever its kind, also when many forms are sent at once")
    func eleventh() async throws {
        let fetcher = TurnableFetcher()
        fetcher.answer(with: PublishedKeys.set([(.p256, "1")]))
        try await withWorld(fetcher: fetcher) { world in
            for number in 2...9 { _ = try await world.desk.addNamedKey("Key \(number)", in: world.here) }
            let added = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        (try? await world.desk.addNamedKey("Late \(number)", in: world.here)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(added == 1)
            let full = FormProblems("name", "keyLimit", ["limit": "10"])
            await #expect(throws: full) {
                try await world.desk.addPublicKey(named: "P", pasted: PublishedKeys.p256.publicJWK, in: world.here)
            }
            await #expect(throws: full) {
                try await world.desk.addKeySet(named: "S", at: "https://app.example.com/jwks", in: world.here)
            }
        }
    }
}
