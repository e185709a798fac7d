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

    @Test("It recognises a secret that was read in another way")
    func secretReadings() throws {
        let secret = SigningSecret.make(random: Array(0..<32))
        let keys = [try TestTokens.key("other"), try TestTokens.key("mine", secret: secret)]
        let unsigned = try TestTokens.signed().split(separator: ".").dropLast().joined(separator: ".")
        let lineBreak = unsigned + "." + TestTokens.signature(over: unsigned, secret: secret + "\n")
        let found = try inspect(lineBreak, keys: keys)
        #expect(found.problems.first?.code == "signature_mismatch")
        #expect(found.key?.keyID == "mine" && found.key?.reading == .withLineBreak)
        #expect(found.warnings.map(\.code) == ["secret_with_line_break"])

        // A key whose secret is the base64 of the text that really signed.
        let encoded = try TestTokens.key("encoded", secret: TestTokens.base64URL(Array(TestTokens.secret.utf8)))
        #expect(try inspect(TestTokens.signed(), keys: [encoded]).key?.reading == .base64Decoded)
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
