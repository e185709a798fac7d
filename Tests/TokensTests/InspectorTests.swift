import Crypto
import Foundation
import JSON
import Testing
import Tokens

@Suite("The inspector")
struct InspectorTests {
    private func inspect(
        _ text: String, rules: TokenRules = TokenRules(), keys: [VerificationKey]? = nil
    ) throws -> Inspection {
        TokenInspector.inspect(text, keys: try keys ?? [TestTokens.key()], rules: rules, at: TestTokens.now)
    }

    @Test("It agrees with the verifier on every shared vector", .enabled(if: Vectors.areThere, Vectors.absence))
    func vectors() throws {
        let keys = [try Vectors.key()]
        for vector in Vectors.tokens {
            let inspection = TokenInspector.inspect(vector.token, keys: keys, at: Vectors.now)
            // What stands around a token is cut off first: there the inspector may find a good token in a bad paste.
            guard inspection.warnings.allSatisfy({ !Self.pasteCodes.contains($0.code) }) else { continue }
            #expect(inspection.isAccepted == vector.isAccepted, "\(vector.id)")
            #expect(inspection.isAccepted == (inspection.identity != nil))
            #expect((inspection.problems.first?.text.count ?? 100) > 30)
        }
    }

    private static let pasteCodes = [
        "bearer_prefix", "quoted", "inside_json", "inside_url", "inside_cookie", "space_around", "space_inside",
        "text_around", "encoded_twice", "cut_off",
    ]

    @Test("A good token is explained claim by claim")
    func goodToken() throws {
        let inspection = try inspect(TestTokens.signed())
        #expect(inspection.isAccepted && inspection.warnings.isEmpty)
        #expect(inspection.identity?.userId == "u_1001")
        #expect(inspection.key?.keyID == "key_1" && inspection.key?.reading == .asIs)
        #expect(inspection.header.map(\.name) == ["alg", "typ"])
        #expect(inspection.claims.map(\.name) == ["userId", "email", "name", "exp"])
        #expect(inspection.claims.allSatisfy { $0.verdict == .ok })
        #expect(inspection.claims.last?.finding.text == "The token ends in 60 minutes, at 2027-01-15T09:00:00Z.")
    }

    @Test("It finds the token in whatever was pasted, and says what was around it")
    func pastes() throws {
        let token = try TestTokens.signed()
        let half = token.index(token.startIndex, offsetBy: 60)
        let pastes = [
            ("Bearer \(token)", "bearer_prefix"), ("Authorization: bearer \(token)\n", "bearer_prefix"),
            ("\"\(token)\"", "quoted"),
            ("'\(token)'", "quoted"), ("{\"token\": \"\(token)\"}", "inside_json"), ("  \(token)\n", "space_around"),
            ("\(token[..<half])\n\(token[half...])", "space_inside"),
            ("https://x.example/?token=\(token)&x=1", "inside_url"),
            ("Set-Cookie: t=\(token); Path=/", "inside_cookie"),
            ("t=\(token); u=1", "inside_cookie"), ("GET /?token=\(token) HTTP/1.1", "inside_url"),
            ("\\\"\(token)\\\"", "quoted"), ("token: \(token)", "text_around"),
            (TestTokens.base64URL(Array(token.utf8)), "encoded_twice"), ("const t = `\(token)`;", "text_around"),
        ]
        for (paste, code) in pastes {
            let inspection = try inspect(paste)
            #expect(inspection.isAccepted, "\(code)")
            #expect(inspection.warnings.map(\.code) == [code])
        }
    }

    @Test("The first thing wrong comes first, and everything else wrong follows")
    func allProblems() throws {
        let claims = TestTokens.claims([
            "userId": 1.5, "email": "none", "exp": 1_700_000_000_000, "aud": "x", "name": [1],
        ])
        let inspection = try inspect(TestTokens.signed(claims, secret: "another-secret-of-more-than-32-bytes-in-all"))
        #expect(
            inspection.problems.map { "\($0.code) \($0.claim ?? "-")" } == [
                "signature_mismatch -", "looks_like_milliseconds exp", "wrong_audience aud", "wrong_type userId",
                "wrong_type email", "wrong_type name",
            ])
        #expect(inspection.key == nil && inspection.identity == nil)
        #expect(inspection.claims.filter { $0.verdict == .wrong }.count == 5)
    }

    /// A token as a backend makes it that reads its secret in that way.
    private func token(secret: [UInt8]) throws -> String {
        let unsigned = TestTokens.unsigned(header: #"{"alg":"HS256"}"#)
        let key = SymmetricKey(data: secret)
        let code = HMAC<SHA256>.authenticationCode(for: Array(unsigned.utf8), using: key)
        return unsigned + "." + TestTokens.base64URL(Array(code))
    }

    @Test("It recognises a secret that was read in another way")
    func secretReadings() throws {
        let secret = SigningSecret.make(random: Array(0..<32))
        let (bytes, hex) = (Array(secret.utf8), "00112233445566778899AABBCCDDEEFF00112233445566778899aabbccddeeff")
        let keys =
            try [TestTokens.key("other"), TestTokens.key("mine", secret: secret), TestTokens.key("hex", secret: hex)]
            + [TestTokens.key("space", secret: " \(hex)\n")]
        let base64 = try #require(Data(bytes).base64EncodedString().data(using: .utf8))
        for (signedWith, reading, key) in [
            (bytes + [0x0A], .withLineBreak, "mine"), (bytes + [0x0D, 0x0A], .withLineBreak, "mine"),
            (Array(0..<32), .base64Decoded, "mine"), (Array(base64), .base64Encoded, "mine"),
            (Array(TestTokens.base64URL(bytes).utf8), .base64Encoded, "mine"),
            (Array("\"\(secret)\"".utf8), .quoted, "mine"),
            (Array("'\(secret)'".utf8), .quoted, "mine"), (Array("\(hex)".utf8), .asIs, "hex"),
            (bytes.flatMap { Array(String(Int($0) + 256, radix: 16).dropFirst().utf8) }, .hexEncoded, "mine"),
            ((0..<32).map { UInt8($0 % 16 * 0x11) }, .hexDecoded, "hex"),
        ] as [([UInt8], Inspection.KeyReading, String)] {
            let found = try inspect(token(secret: signedWith), keys: keys)
            #expect(found.key?.reading == reading && found.key?.keyID == key, "\(reading)")
            guard reading != .asIs else { continue }
            #expect(found.problems.first?.code == "signature_mismatch")
            #expect(found.warnings.map(\.code) == ["secret_\(reading.rawValue)"])
        }
        let trimmed = try inspect(token(secret: Array(hex.utf8)), keys: [TestTokens.key("space", secret: " \(hex)\n")])
        #expect(trimmed.key?.reading == .trimmed)
    }

    @Test("It names the public key that signed, with every algorithm", arguments: KeyPair.all)
    func publicKeys(pair: KeyPair) throws {
        let inspection = try inspect(pair.signed(), keys: [TestTokens.key(), pair.key()])
        #expect(inspection.isAccepted && inspection.key?.keyID == "public_1" && inspection.key?.reading == .asIs)
    }

    @Test("It recognises what people do with a public key's pair instead")
    func publicKeyMistakes() throws {
        let padding = try inspect(KeyPair.rs256.signed(), keys: [KeyPair.ps256.key()])
        #expect(padding.key?.reading == .otherPadding && padding.problems.first?.code == "unsupported_algorithm")
        #expect(padding.warnings.first?.text.contains("with RS256, and it was entered for PS256") == true)

        let unsigned = TestTokens.unsigned(header: #"{"alg":"ES256"}"#)
        let privateKey = try P256.Signing.PrivateKey(pemRepresentation: TestKeys.p256)
        let der = Array(try privateKey.signature(for: Array(unsigned.utf8)).derRepresentation)
        let inDER = try inspect(unsigned + "." + TestTokens.base64URL(der), keys: [KeyPair.es256.key()])
        #expect(inDER.key?.reading == .signatureInDER && inDER.warnings.map(\.code) == ["signature_in_der"])

        for pair in KeyPair.all {
            let confused = try inspect(token(secret: Array((pair.publicPEM + "\n").utf8)), keys: [pair.key()])
            #expect(confused.key?.reading == .publicKeyAsSecret && !confused.isAccepted)
        }
    }

    @Test("A token of a foreign algorithm, or without a signature, is told which ones are known")
    func foreignAlgorithms() throws {
        let known = try inspect(KeyPair.rs256.signed())
        #expect(known.problems.map(\.code) == ["unsupported_algorithm"] && known.warnings.isEmpty)
        #expect(known.problems.first?.text.contains("Sign with HS256, written exactly so") == true)
        for name in ["HS512", "hs256", "RS512", "ES256K"] {
            let foreign = try inspect(TestTokens.unsigned(header: #"{"alg":"\#(name)"}"#) + ".AAAA")
            #expect(foreign.warnings.map(\.code) == ["foreign_algorithm"])
            #expect(foreign.warnings.first?.values["stated"] == .text(name))
        }
        for name in ["none", "None"] {
            let none = try inspect(TestTokens.unsigned(header: #"{"alg":"\#(name)"}"#) + ".")
            #expect(!none.isAccepted && none.warnings.map(\.code) == ["algorithm_none"])
        }
    }

    @Test(
        "Times are said in words, against this clock",
        arguments: [
            (["exp": 1_799_989_200], "The token ended 3 hours ago"),
            (["exp": 1_799_800_000, "iat": 1_799_700_000], "The token ended 2 days ago"),
            (["iat": 1_800_000_300], "By its \"iat\" the token was issued 5 minutes from now"),
            (["nbf": 1_800_086_400], "By its \"nbf\" the token begins 24 hours from now"),
        ] as [([String: JSONValue?], String)])
    func timesInWords(changes: [String: JSONValue?], sentence: String) throws {
        let inspection = try inspect(TestTokens.signed(TestTokens.claims(changes)))
        #expect(inspection.problems.first?.text.hasPrefix(sentence) == true, "\(inspection.problems)")
        #expect(inspection.problems.first?.text.contains("clock") == true)
    }

    @Test("Each time is read out, also where it is right")
    func timesReadOut() throws {
        var claims = TestTokens.ada
        for claim in ["iat", "nbf"] { claims[claim] = 1_799_999_400 }
        let lines = try inspect(TestTokens.signed(claims)).claims
        #expect(lines.map(\.finding.code).suffix(3) == ["expires_ahead", "issued_past", "begins_past"])
        #expect(lines.last?.finding.text == "The token began 10 minutes ago, at 2027-01-15T07:50:00Z.")
    }

    @Test(
        "Names that are nearly right are noticed",
        arguments: [
            (["userId": nil, "userID": "u_1"], "userID", "userId"),
            (["userId": nil, "user-id": 7], "user-id", "userId"),
            (["userId": nil, "id": "u_1"], "id", "userId"), (["email": nil, "Email": "a@b.c"], "Email", "email"),
            (["exp": nil, "expires_at": 1_800_003_600], "expires_at", "exp"),
        ] as [([String: JSONValue?], String, String)])
    func misspelled(changes: [String: JSONValue?], name: String, meant: String) throws {
        let findings = try inspect(TestTokens.signed(TestTokens.claims(changes))).warnings
        let finding = try #require(findings.first { $0.code == "misspelled" })
        #expect(finding.claim == name && finding.values["meant"] == .text(meant))
    }

    @Test("Further claims of an application aren't called misspelled")
    func ownClaims() throws {
        let claims = TestTokens.claims(["id": "x", "username": "ada", "plan": "pro"])
        #expect(try inspect(TestTokens.signed(claims)).warnings.isEmpty)
    }

    @Test(
        "What is no token is recognised",
        arguments: [
            ("undefined", "pasted_placeholder"), (" [object Promise]\n", "pasted_placeholder"),
            ("<!DOCTYPE html><title>Sign in</title>", "pasted_page"), ("usher_s_abc_def", "pasted_session"),
            (TestKeys.p256, "pasted_key"), (PublishedKeys.ed25519Private, "pasted_key"),
            (TestTokens.secret, "pasted_secret"),
            ("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQi…", "cut_off"), ("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQi...", "cut_off"),
        ])
    func noTokens(text: String, code: String) throws {
        let inspection = try inspect(text)
        #expect(inspection.problems.first?.code == "malformed" && inspection.warnings.map(\.code) == [code])
    }

    @Test("Revoked and retiring keys, and a kid that names another, are pointed out")
    func keys() throws {
        #expect(try inspect(TestTokens.signed(), keys: [TestTokens.key(state: .revoked)]).key?.state == .revoked)
        let retiring = try inspect(TestTokens.signed(), keys: [TestTokens.key(state: .retiring)])
        #expect(retiring.isAccepted && retiring.warnings.map(\.code) == ["key_retiring"])
        let unknown = try inspect(TestTokens.signed(keyID: "nobody"))
        #expect(unknown.isAccepted && unknown.warnings.map(\.code) == ["kid_unknown"])
        let other = try TestTokens.key("key_2", secret: "another-secret-of-more-than-32-bytes-in-all")
        let mixedUp = try inspect(TestTokens.signed(keyID: "key_2"), keys: [TestTokens.key(), other])
        #expect(!mixedUp.isAccepted && mixedUp.warnings.map(\.code) == ["kid_of_other_key"])
    }

    @Test(
        "What passes and deserves a look is a warning",
        arguments: [
            ("no_expiry", ["exp": nil]), ("long_lifetime", ["exp": 1_900_000_000]),
            ("within_leeway", ["exp": 1_799_999_950]),
            ("clock_ahead", ["iat": 1_800_000_030]), ("number_id", ["userId": 1001]),
        ] as [(String, [String: JSONValue?])]
    )
    func warnings(code: String, changes: [String: JSONValue?]) throws {
        let inspection = try inspect(TestTokens.signed(TestTokens.claims(changes)))
        #expect(inspection.isAccepted && inspection.warnings.map(\.code) == [code])
    }

    @Test("Clocks are compared, and objects at the top level are said to be ignored")
    func details() throws {
        #expect(try inspect(TestTokens.signed(TestTokens.claims(["iat": 1_800_000_040]))).clockDifference == 40)
        #expect(try inspect(TestTokens.signed(TestTokens.claims(["exp": 1_799_990_000]))).clockDifference == -10_000)
        let line = try inspect(TestTokens.signed(TestTokens.claims(["user": ["id": 1]]))).claims.last
        #expect(line?.verdict == .warning && line?.finding.code == "claim_ignored")
    }

    @Test(
        "What is no token at all gets a sentence, too",
        arguments: ["", " ", "undefined", "null", "...", "{\"error\":\"401\"}", "<!doctype html>"])
    func nonsense(text: String) throws {
        let inspection = try inspect(text)
        #expect(inspection.problems.first?.code == "malformed")
    }

    @Test("A paste of megabytes is cut, not chewed")
    func hugePaste() throws {
        #expect(try inspect(String(repeating: "a.", count: 2_000_000)).problems.first?.code == "too_large")
    }

    @Test("Dates are right across leap years and centuries")
    func dates() throws {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (951_868_799, "2000-02-29T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
        ] as [(Int64, String)] {
            let token = try TestTokens.signed(TestTokens.claims(["nbf": JSONValue(seconds)]))
            let inspection = TokenInspector.inspect(token, keys: [], at: 253_402_300_799)
            #expect(inspection.claims.last?.finding.text.hasSuffix("at \(text).") == true)
        }
    }
}
