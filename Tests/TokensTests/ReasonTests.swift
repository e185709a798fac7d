import JSON
import Testing
import Tokens

@Suite("Each reason for a refusal")
struct ReasonTests {
    /// One way to get each reason that a verifier gives.
    static let claimReasons: [(TokenError.Reason, String?, [String: JSONValue?], TokenRules)] = [
        (.expired, "exp", ["exp": 1_799_999_940], TokenRules()),
        (.notYetValid, "nbf", ["nbf": 1_800_000_061], TokenRules()),
        (.notYetValid, "iat", ["iat": 1_800_000_061], TokenRules()),
        (.expiryRequired, "exp", ["exp": nil], TokenRules(requireExpiry: true)),
        (.lifetimeTooLong, "exp", ["exp": 1_800_090_000], TokenRules(requireExpiry: true)),
        (.looksLikeMilliseconds, "exp", ["exp": 1_800_003_600_000], TokenRules()),
        (.looksLikeMilliseconds, "iat", ["iat": 1_800_000_000_000], TokenRules()),
        (.missingUserId, "userId", ["userId": nil], TokenRules()),
        (.missingUserId, "userId", ["userId": ""], TokenRules()),
        (.placeholderUserId, "userId", ["userId": "[object Object]"], TokenRules()),
        (.missingEmail, "email", ["email": nil], TokenRules()),
        (.missingEmail, "email", ["email": .some(.null)], TokenRules()),
        (.conflictingIds, "sub", ["sub": "u_2"], TokenRules()),
        (.wrongType, "name", ["name": 5], TokenRules()),
        (.wrongType, "jti", ["jti": 5], TokenRules()),
        (.wrongAudience, "aud", ["aud": "staging"], TokenRules()),
        (.wrongAudience, "aud", ["aud": "staging"], TokenRules(expectedAudience: "production")),
        (.wrongAudience, "aud", [:], TokenRules(expectedAudience: "production")),
        (.wrongIssuer, "iss", ["iss": "other"], TokenRules(expectedIssuer: "acme")),
        (.wrongIssuer, "iss", [:], TokenRules(expectedIssuer: "acme")),
    ]

    @Test("A claim at fault is named, with the key and a sentence", arguments: claimReasons)
    func claims(
        reason: TokenError.Reason, claim: String?, changes: [String: JSONValue?], rules: TokenRules
    ) throws {
        let error = try refusal(TestTokens.signed(TestTokens.claims(changes)), rules: rules)
        #expect(error.reason == reason)
        #expect(error.claim == claim)
        #expect(error.keyID == "key_1")
        #expect(error.detail.count > 30)
    }

    @Test("Too many attributes are too many, wherever they stand")
    func tooManyAttributes() throws {
        func attributes(_ count: Int) -> JSONObject {
            var object = JSONObject()
            for number in 0..<count { object["a\(number)"] = 1 }
            return object
        }
        var spread = TestTokens.claims(["customAttributes": .object(attributes(99))])
        spread["plan"] = "pro"
        #expect(try verdict(TestTokens.signed(spread)).identity.attributes.count == 100)
        spread["seats"] = 12
        #expect(try refusal(TestTokens.signed(spread)).reason == .tooManyAttributes)
        let many = TestTokens.claims(["customAttributes": .object(attributes(101))])
        #expect(try refusal(TestTokens.signed(many)).reason == .tooManyAttributes)
    }

    @Test("A malformed text, one too large and a foreign algorithm are told apart")
    func form() throws {
        #expect(try refusal("").reason == .malformed)
        #expect(try refusal("a.b").reason == .malformed)
        #expect(try refusal("a.b.c.d.e").detail.contains("encrypted"))
        #expect(try refusal(String(repeating: "a", count: 8193)).reason == .tooLarge)
        let largeHeader = #"{"alg":"HS256","x":""# + String(repeating: "x", count: 1024) + #""}"#
        #expect(try refusal(TestTokens.raw(header: largeHeader, payload: "{}")).reason == .tooLarge)
        for header in [#"{"alg":"none"}"#, #"{"alg":"HS512"}"#, #"{"alg":"hs256"}"#, "{}", #"{"alg":["HS256"]}"#] {
            #expect(try refusal(TestTokens.raw(header: header, payload: "{}")).reason == .unsupportedAlgorithm)
        }
    }

    @Test("What a signature reveals about its key is said: unknown, revoked, or none of them")
    func keys() throws {
        let token = try TestTokens.signed()
        let other = try TestTokens.key("key_2", secret: "another-secret-of-more-than-32-bytes-in-all")
        let revoked = try TestTokens.key(state: .revoked)
        #expect(try refusal(token, keys: []).reason == .unknownKey)
        #expect(try refusal(token, keys: [other]).reason == .signatureMismatch)
        #expect(try refusal(TestTokens.signed(keyID: "key_9"), keys: [other]).reason == .unknownKey)
        #expect(try refusal(token, keys: [revoked]).reason == .revokedKey)
        #expect(try refusal(token, keys: [other, revoked]).keyID == "key_1")
        #expect(try refusal(TestTokens.signed(keyID: "key_1"), keys: [other, revoked]).reason == .revokedKey)
        #expect(
            try refusal(TestTokens.signed(keyID: "key_2"), keys: [other, TestTokens.key()]).reason == .signatureMismatch
        )
    }

    @Test("A kid that names a key picks it, an unknown one hinders nobody, a retiring key still works")
    func keyChoice() throws {
        let other = try TestTokens.key("key_2", secret: "another-secret-of-more-than-32-bytes-in-all")
        let keys = [other, try TestTokens.key(state: .retiring)]
        for keyID in [nil, "key_1", "unknown", ""] {
            #expect(try verdict(TestTokens.signed(keyID: keyID), keys: keys).keyID == "key_1")
        }
    }

    @Test("How far the clocks differ is said in seconds")
    func clockDifference() throws {
        let expired = try refusal(TestTokens.signed(TestTokens.claims(["exp": 1_799_999_000])))
        #expect(expired.clockDifference == -1000)
        let early = try refusal(TestTokens.signed(TestTokens.claims(["iat": 1_800_000_100])))
        #expect(early.clockDifference == 100)
    }

    @Test("The codes are the contract's, and two about encryption")
    func codes() {
        #expect(
            Set(TokenError.Reason.allCases.map(\.rawValue)) == [
                "malformed", "too_large", "unsupported_algorithm", "unknown_key", "revoked_key", "signature_mismatch",
                "expired", "not_yet_valid", "expiry_required", "lifetime_too_long", "looks_like_milliseconds",
                "missing_user_id", "placeholder_user_id", "missing_email", "conflicting_ids", "wrong_type",
                "too_many_attributes", "wrong_audience", "wrong_issuer", "replayed",
                "decryption_failed", "encryption_required",
            ])
    }
}
