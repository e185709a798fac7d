import Testing
import Tokens

@Suite("Headers")
struct HeaderTests {
    private static let payload = #"{"userId":"u_1001","email":"ada@example.com"}"#

    @Test(
        "What doesn't change how a token is read is taken",
        arguments: [
            #"{"alg":"HS256"}"#, #"{"typ":"jwt","alg":"HS256"}"#, #"{"typ":"application/JWT","alg":"HS256"}"#,
            "{\r\n \"alg\" : \"\\u0048S256\" }", #"{"alg":"HS256","kid":""}"#,
            #"{"alg":"HS256","x5t":"a","x":1e400,"iat":null}"#,
            #"{"alg":"HS256","cty":"json"}"#, #"{"alg":"HS256","kid":"../../keys/prod"}"#,
        ])
    func taken(header: String) throws {
        #expect(try verdict(TestTokens.raw(header: header, payload: Self.payload)).identity.userId == "u_1001")
    }

    @Test(
        "What would change it is refused, though the signature holds",
        arguments: [
            #"{"alg":"HS256","crit":[]}"#, #"{"alg":"HS256","b64":true}"#, #"{"alg":"HS256","jwk":{}}"#,
            #"{"alg":"HS256","jku":"https://evil.example"}"#, #"{"alg":"HS256","x5c":[]}"#,
            #"{"alg":"HS256","x5u":""}"#,
            #"{"alg":"HS256","zip":"DEF"}"#, #"{"alg":"HS256","enc":null}"#, #"{"alg":"HS256","cty":"jwt"}"#,
            #"{"alg":"HS256","cty":"application/JWT"}"#, #"{"alg":"HS256","cty":1}"#,
            #"{"alg":"HS256","typ":"at+jwt"}"#,
            #"{"alg":"HS256","typ":null}"#, #"{"alg":"HS256","typ":""}"#, #"{"alg":"HS256","kid":null}"#,
            #"{"alg":"HS256","kid":7}"#,
            #"{"alg":"HS256","kid":"a\u0000"}"#, #"{"alg":"HS256","kid":"a\r\nb"}"#, #"{"alg":"HS256","alg":"HS256"}"#,
            #"{"alg":"HS256","\u0061lg":"none"}"#, #"{"alg":"HS256","x":{"a":1,}}"#, #"{"alg":"HS256"}x"#, "[]",
            "\"HS256\"", "", " ",
            "\u{feff}{\"alg\":\"HS256\"}", #"{"alg":"HS256","x":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}"#,
        ])
    func refused(header: String) throws {
        #expect(try refusal(TestTokens.raw(header: header, payload: Self.payload)).reason == .malformed)
    }

    @Test("A kid may have 256 bytes and no more")
    func kidLength() throws {
        func header(_ length: Int) -> String {
            #"{"alg":"HS256","kid":""# + String(repeating: "k", count: length) + #""}"#
        }
        #expect(throws: Never.self) { try verdict(TestTokens.raw(header: header(256), payload: Self.payload)) }
        #expect(try refusal(TestTokens.raw(header: header(257), payload: Self.payload)).claim == "kid")
    }

    @Test("A header may have 1 KiB, a token 8 KiB")
    func sizes() throws {
        let rest = #"{"alg":"HS256","x":""}"#.utf8.count
        func header(_ size: Int) -> String {
            #"{"alg":"HS256","x":""# + String(repeating: "x", count: size - rest) + #""}"#
        }
        #expect(throws: Never.self) { try verdict(TestTokens.raw(header: header(1024), payload: Self.payload)) }
        #expect(try refusal(TestTokens.raw(header: header(1025), payload: Self.payload)).reason == .tooLarge)
    }

    @Test("The payload isn't looked at before the signature holds")
    func order() throws {
        let token = TestTokens.raw(payload: "not even JSON")
        #expect(try refusal(token).reason == .malformed)
        let other = try TestTokens.key("other", secret: "another-secret-of-more-than-32-bytes-in-all")
        #expect(try refusal(token, keys: [other]).reason == .signatureMismatch)
    }
}
