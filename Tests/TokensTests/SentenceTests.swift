import JSON
import Testing
import Tokens

@Suite("Sentences")
struct SentenceTests {
    /// One way to each cause that claims can have.
    private static let claimCauses: [(TokenError.Cause, [String: JSONValue?], TokenRules)] = [
        (.expired, ["exp": 1_799_990_000], TokenRules()), (.notYetValid, ["nbf": 1_800_001_000], TokenRules()),
        (.issuedInFuture, ["iat": 1_800_001_000], TokenRules()),
        (.expiryRequired, ["exp": nil], TokenRules(requireExpiry: true)),
        (.lifetimeTooLong, ["exp": 1_800_900_000], TokenRules(requireExpiry: true)),
        (.milliseconds, ["exp": 1_800_003_600_000], TokenRules()),
        (.timeIsText, ["exp": "1800003600"], TokenRules()), (.timeKind, ["exp": .some(.null)], TokenRules()),
        (.timeRange, ["exp": -1], TokenRules()), (.missingUserId, ["userId": nil], TokenRules()),
        (.placeholderUserId, ["userId": "undefined"], TokenRules()), (.conflictingIds, ["sub": "other"], TokenRules()),
        (.idNumber, ["userId": 1.5], TokenRules()), (.idKind, ["userId": true], TokenRules()),
        (.idTooLong, ["userId": .string(String(repeating: "u", count: 256))], TokenRules()),
        (.idInvisible, ["userId": "u\u{200B}"], TokenRules()), (.missingEmail, ["email": nil], TokenRules()),
        (.emailForm, ["email": "Ada <ada@example.com>"], TokenRules()), (.nameForm, ["name": "a\nb"], TokenRules()),
        (.textKind, ["name": 5], TokenRules()), (.attributesKind, ["customAttributes": []], TokenRules()),
        (.attributeNameLength, ["customAttributes": ["": 1]], TokenRules()),
        (.attributeNameForbidden, ["__proto__": 1], TokenRules()),
        (.attributeNameControl, ["customAttributes": ["a\u{1}": 1]], TokenRules()),
        (.attributeTextControl, ["customAttributes": ["a": "\u{1}"]], TokenRules()),
        (.audienceUnexpected, ["aud": "x"], TokenRules()),
        (.audienceMissing, [:], TokenRules(expectedAudience: "y")),
        (.audienceOther, ["aud": "x"], TokenRules(expectedAudience: "y")), (.audienceKind, ["aud": 1], TokenRules()),
        (.issuerOther, [:], TokenRules(expectedIssuer: "y")),
    ]

    /// One way to each cause that the form can have.
    private static let formCauses: [(TokenError.Cause, String)] = [
        (.empty, ""), (.encrypted, "a.b.c.d.e"), (.partCount, "a.b"), (.partCount, "a.b.c.d"),
        (.notBase64URL, "a=.b.c"), (.notJSON, TestTokens.raw(payload: "{")),
        (.notObject, TestTokens.raw(payload: "[]")),
        (.headerMember, TestTokens.raw(header: #"{"alg":"HS256","jku":"x"}"#, payload: "{}")),
        (.headerType, TestTokens.raw(header: #"{"alg":"HS256","typ":"x"}"#, payload: "{}")),
        (.headerContentType, TestTokens.raw(header: #"{"alg":"HS256","cty":"JWT"}"#, payload: "{}")),
        (.headerKeyID, TestTokens.raw(header: #"{"alg":"HS256","kid":1}"#, payload: "{}")),
        (.tooLarge, String(repeating: "a", count: 8193)),
        (.headerTooLarge, TestTokens.raw(header: String(repeating: " ", count: 1025), payload: "{}")),
        (.algorithmMissing, TestTokens.raw(header: "{}", payload: "{}")),
        (.otherAlgorithm, TestTokens.raw(header: #"{"alg":"none"}"#, payload: "{}")),
        (.otherKeyID, TestTokens.unsigned(header: #"{"alg":"HS256","kid":"other"}"#) + ".AAAA"),
        (.signatureMismatch, TestTokens.unsigned(header: #"{"alg":"HS256"}"#) + ".AAAA"),
    ]

    /// These are met where encrypted tokens are tested.
    private static let aboutEncryption: Set<TokenError.Cause> = [
        .encryptedHeaderMember, .encryptedContentType, .otherEncryption, .otherContentEncryption, .undecryptable,
        .encryptionRequired,
    ]

    @Test("Every cause is met, with a sentence whose values are all filled in")
    func causes() throws {
        var met: Set<TokenError.Cause> = []
        func check(_ cause: TokenError.Cause, _ error: TokenError) {
            met.insert(cause)
            #expect(error.cause == cause, "\(error)")
            #expect(!error.detail.contains("{") && error.detail.hasSuffix("."), "\(error)")
        }
        for (cause, changes, rules) in Self.claimCauses {
            check(cause, try refusal(TestTokens.signed(TestTokens.claims(changes)), rules: rules))
        }
        for (cause, token) in Self.formCauses { check(cause, try refusal(token)) }
        check(.noKeys, try refusal(TestTokens.signed(), keys: []))
        check(.revokedKey, try refusal(TestTokens.signed(), keys: [TestTokens.key(state: .revoked)]))
        let attributes = JSONObject(dictionary: (0...100).map { ("a\($0)", 1) })
        let many = TestTokens.claims(["customAttributes": .object(attributes)])
        check(.tooManyAttributes, try refusal(TestTokens.signed(many)))
        #expect(Set(TokenError.Cause.allCases).subtracting(met) == Self.aboutEncryption)
    }

    @Test("Every note is a whole sentence")
    func notes() {
        for note in Note.allCases {
            #expect(note.template.hasSuffix(".") && note.template != note.rawValue, "\(note)")
        }
    }

    @Test(
        "Spans are said in the unit that people would take",
        arguments: [
            (0, "0 seconds"), (1, "1 second"), (-119, "119 seconds"), (120, "2 minutes"), (7199, "120 minutes"),
            (10_800, "3 hours"), (172_800, "2 days"), (-100 * 86_400, "100 days"), (63_072_000, "2 years"),
            (.infinity, "8035 years"), (.nan, "8035 years"),
        ] as [(Double, String)])
    func spans(seconds: Double, text: String) {
        #expect(SentenceValue.span(seconds).text == text)
    }
}

extension JSONObject {
    fileprivate init(dictionary members: [(String, JSONValue)]) {
        self.init()
        for (name, value) in members { self[name] = value }
    }
}
