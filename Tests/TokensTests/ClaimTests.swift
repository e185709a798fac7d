import JSON
import Testing
import Tokens

@Suite("Claims")
struct ClaimTests {
    private func identity(_ changes: [String: JSONValue?], rules: TokenRules = TokenRules()) throws -> Identity {
        try verdict(TestTokens.signed(TestTokens.claims(changes)), rules: rules).identity
    }

    private func reason(_ changes: [String: JSONValue?], rules: TokenRules = TokenRules()) throws -> TokenError.Reason {
        try refusal(TestTokens.signed(TestTokens.claims(changes)), rules: rules).reason
    }

    @Test("A time is a number in seconds, at the very edge of the leeway")
    func times() throws {
        for time in ["1800003600.5", "1.8000036e9", "1799999940.001", "253402300799"] {
            let payload = #"{"userId":"u","email":"a@b.c","exp":\#(time)}"#
            #expect(throws: Never.self) { try verdict(TestTokens.raw(payload: payload)) }
        }
        for time in ["1e400", "-1e400", "-1", "1e308", "1e18", String(repeating: "9", count: 5000)] {
            let payload = #"{"userId":"u","email":"a@b.c","exp":\#(time)}"#
            #expect(try refusal(TestTokens.raw(payload: payload)).reason == .wrongType)
        }
        #expect(try reason(["exp": 0]) == .expired)
        #expect(throws: Never.self) { try identity(["nbf": 1_800_000_060, "iat": 1_800_000_060]) }
    }

    @Test("A time of another kind is refused, never skipped", arguments: ["exp", "nbf", "iat"])
    func timeKinds(claim: String) throws {
        for value: JSONValue in ["1800003600", true, false, .null, [], [1_800_003_600], [:], ""] {
            let error = try refusal(TestTokens.signed(TestTokens.claims([claim: .some(value)])))
            #expect(error.reason == .wrongType && error.claim == claim)
        }
    }

    @Test("A required expiry brings a longest lifetime of a day along, which can be set")
    func lifetimes() throws {
        let day = TokenRules(requireExpiry: true)
        #expect(throws: Never.self) { try identity(["iat": 1_800_000_000, "exp": 1_800_086_400], rules: day) }
        #expect(try reason(["iat": 1_800_000_000, "exp": 1_800_086_401], rules: day) == .lifetimeTooLong)
        #expect(throws: Never.self) { try identity(["exp": 1_800_086_460], rules: day) }
        #expect(try reason(["exp": 1_800_086_461], rules: day) == .lifetimeTooLong)
        let hour = TokenRules(longestLifetime: 3600)
        #expect(try reason(["exp": nil], rules: hour) == .expiryRequired)
        #expect(try reason(["iat": 1_799_999_999], rules: hour) == .lifetimeTooLong)
        #expect(try verdict(TestTokens.signed(TestTokens.claims(["exp": nil]))).expiresAt == nil)
    }

    @Test("Each of the four names of the id is taken, a number as its decimal text")
    func idNames() throws {
        for claim in ["userId", "sub", "user_id", "external_id"] {
            for (value, id) in [("u_7", "u_7"), (1001, "1001")] as [(JSONValue, String)] {
                let token = try TestTokens.signed([claim: value, "email": "ada@example.com"])
                #expect(try verdict(token).identity.userId == id)
            }
        }
        #expect(try identity(["userId": 9_007_199_254_740_991]).userId == "9007199254740991")
        #expect(try identity(["userId": 1001, "sub": "1001", "external_id": "1001"]).userId == "1001")
        #expect(try reason(["userId": "1001", "sub": "01001"]) == .conflictingIds)
        #expect(try reason(["userId": "jos\u{e9}", "sub": "jose\u{301}"]) == .conflictingIds)
        #expect(try reason(["userId": "u_1", "sub": .some(.null)]) == .conflictingIds)
    }

    @Test(
        "An id that isn't one is refused",
        arguments: [
            0, -1, 1.5, true, false, [], [:], 9_007_199_254_740_992, " u", "u ", "\u{3000}u", "u\u{a0}", "u\n", "u\0",
            "u\u{7f}",
            "u\u{85}", "u\u{200b}", "u\u{200d}x", "\u{feff}u", "u\u{202e}x", "u\u{2066}x", "u\u{61c}x", "u\u{2028}x",
            "u\u{ad}x",
            "u\u{e0041}", "u\u{2060}x", "   ",
        ] as [JSONValue]
    )
    func badIds(value: JSONValue) throws {
        #expect(try reason(["userId": value]) == .wrongType)
    }

    @Test("An id's length is counted in code points, and a hidden thousand is no single character")
    func idLength() throws {
        let longest = String(repeating: "é", count: 255)
        #expect(try identity(["userId": .string(longest)]).userId == longest)
        #expect(try reason(["userId": .string(longest + "x")]) == .wrongType)
        #expect(try reason(["userId": .string("e" + String(repeating: "\u{301}", count: 255))]) == .wrongType)
    }

    @Test("Placeholders of a backend's bug are refused as such", arguments: ["undefined", "null", "None", "NaN"])
    func placeholders(id: String) throws {
        #expect(try reason(["userId": .string(id)]) == .placeholderUserId)
        #expect(try identity(["userId": .string(id + "1")]).userId == id + "1")
    }

    @Test("Ids that only look alike are two people")
    func exactness() throws {
        let composed = try identity(["userId": "jos\u{e9}"])
        let decomposed = try identity(["userId": "jose\u{301}"])
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
    }

    @Test("Without an id a token is taken only where the workspace identifies by email")
    func identifyByEmail() throws {
        let rules = TokenRules(emailRequired: false, identifyByEmail: true)
        #expect(try identity(["userId": nil], rules: rules).userId == nil)
        #expect(try identity(["userId": .some(.null)], rules: rules).email == "ada@example.com")
        #expect(try reason(["userId": nil, "email": nil], rules: rules) == .missingEmail)
    }

    @Test("An optional email may be absent, null or empty, and wrong never")
    func optionalEmail() throws {
        let rules = TokenRules(emailRequired: false)
        for email: JSONValue? in [nil, .null, ""] {
            #expect(try identity(["email": email], rules: rules).email == nil)
        }
        #expect(try reason(["email": "no address"], rules: rules) == .wrongType)
    }

    @Test(
        "A plain address is taken",
        arguments: [
            "ada@example.com", "ada.lovelace+help@mail.example.co.uk", "o'hara@example.com", "ada@localhost",
            "аda@example.com",
            "jörg@müller.example", "用户@例子.公司", "a@1.de", "ADA@EXAMPLE.COM", "ada@xn--mller-kva.example",
        ])
    func plainAddresses(email: String) throws {
        #expect(try identity(["email": .string(email)]).email == email)
    }

    @Test(
        "Anything but one plain address is refused",
        arguments: [
            "ada.example.com", "Ada <ada@example.com>", "<ada@example.com>", "ada@example.com, eve@example.com",
            "ada@@example.com",
            "ada@example.com;eve@example.com", "ada@eve@example.com", "ada @example.com", " ada@example.com",
            "ada@example.com ",
            "ada@example.com\n", "ada@example.com\0@evil.example", "ada@example.com\r\nBcc: eve@example.com", "@",
            "@example.com",
            "ada@", "ada@.com", "ada@example..com", "ada@example.com.", "ada@-example.com", "ada@[127.0.0.1]",
            "\"ada\"@example.com",
            "ada(x)@example.com", "mailto:ada@example.com", "<img/src=x/onerror=alert(1)>@example.com",
            "ada\u{202e}@example.com",
            "ada\u{200b}@example.com", "ada＠example.com", "ada@example\u{3002}com", "ada\\@example.com",
            "ada@exa_mple.com",
        ])
    func otherAddresses(email: String) throws {
        #expect(try reason(["email": .string(email)]) == .wrongType)
    }

    @Test("An address has at most 254 characters")
    func longAddress() throws {
        let longest = String(repeating: "a", count: 242) + "@example.com"
        #expect(try identity(["email": .string(longest)]).email == longest)
        #expect(try reason(["email": .string("a" + longest)]) == .wrongType)
    }

    @Test("A name is data: markup stays, null and empty are absent, line breaks are refused")
    func names() throws {
        #expect(try identity(["name": "<b>Ada</b>"]).name == "<b>Ada</b>")
        #expect(try identity(["name": .some(.null)]).name == nil)
        #expect(try identity(["name": ""]).name == nil)
        for name: JSONValue in [
            "Ada\nLovelace", "Ada\u{0}", "A\u{85}", true, [], .string(String(repeating: "A", count: 256)),
        ] {
            #expect(try reason(["name": .some(name)]) == .wrongType)
        }
    }

    @Test("Attributes are the custom ones, then further scalars; the custom ones win")
    func attributes() throws {
        let attributes = try identity([
            "customAttributes": ["plan": "pro", "org": ["id": "o1", "tags": ["a", nil]], "note": "a\tb\nc"],
            "plan": "free", "seats": 12, "trial": false, "roles": ["admin"], "nothing": .some(.null),
        ]).attributes
        #expect(attributes["plan"] == "pro")
        #expect(attributes["org"]?["id"] == "o1")
        #expect(attributes["seats"] == 12)
        #expect(attributes["trial"] == false)
        #expect(attributes["roles"] == nil && attributes["nothing"] == nil && attributes["email"] == nil)
        #expect(try identity(["customAttributes": .some(.null)]).attributes.isEmpty)
    }

    @Test(
        "Attributes that would do harm are refused",
        arguments: [
            ["customAttributes": "plan=pro"], ["customAttributes": []], ["customAttributes": ["": 1]],
            ["customAttributes": ["__proto__": ["admin": true]]], ["customAttributes": ["a": ["constructor": 1]]],
            ["customAttributes": ["a": [["prototype": 1]]]], ["customAttributes": ["a\0b": 1]],
            ["customAttributes": ["note": "a\0b"]], ["customAttributes": ["note": "\u{1b}[31m"]], ["userId\0": "admin"],
            ["__proto__": ["admin": true]], ["x": "a\0b"],
        ] as [[String: JSONValue]]
    )
    func harmfulAttributes(changes: [String: JSONValue]) throws {
        #expect(try reason(changes) == .wrongType)
    }

    @Test("An attribute's name has 1 to 64 characters")
    func attributeNames() throws {
        let longest = String(repeating: "n", count: 64)
        #expect(try identity(["customAttributes": .object([longest: 1])]).attributes[longest] == 1)
        #expect(try reason(["customAttributes": .object([longest + "n": 1])]) == .wrongType)
    }

    @Test("The audience is a string or a list of strings, one of which is ours")
    func audience() throws {
        let rules = TokenRules(expectedAudience: "production")
        #expect(throws: Never.self) { try identity(["aud": "production"], rules: rules) }
        #expect(throws: Never.self) { try identity(["aud": ["x", "production"]], rules: rules) }
        for audience: JSONValue in ["Production", [], ["x"], "production "] {
            #expect(try reason(["aud": audience], rules: rules) == .wrongAudience)
        }
        for audience: JSONValue in [1, .null, ["production", 1], [:], true] {
            #expect(try reason(["aud": .some(audience)], rules: rules) == .wrongType)
        }
    }

    @Test("What else the token says is handed on")
    func rest() throws {
        let token = try TestTokens.signed(
            TestTokens.claims(["nbf": 1_799_999_000, "iat": 1_799_999_500, "jti": "t_1", "iss": "acme"]))
        let verified = try verdict(token)
        #expect(verified.expiresAt == 1_800_003_600 && verified.issuedAt == 1_799_999_500)
        #expect(verified.notBefore == 1_799_999_000 && verified.tokenID == "t_1" && verified.keyID == "key_1")
    }
}
