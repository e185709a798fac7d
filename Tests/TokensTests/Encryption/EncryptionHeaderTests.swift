import JSON
import Testing
import Tokens

@Suite("The header of an encrypted token")
struct EncryptionHeaderTests {
    private func answer(_ header: String) throws -> TokenError.Reason? {
        let token = try TestEncryption.raw(header: header)
        do {
            _ = try verdict(token, opening: [TestEncryption.keys[0]])
            return nil
        } catch let error as TokenError {
            return error.reason
        }
    }

    @Test(
        "Usual headers are taken",
        arguments: [
            #"{"alg":"dir","enc":"A256GCM"}"#,
            #"{"alg":"dir","enc":"A256GCM","cty":"JWT"}"#,
            #"{"enc":"A256GCM","alg":"dir","typ":"JWT","cty":"jwt"}"#,
            #"{"alg":"dir","enc":"A256GCM","cty":"application/jwt","typ":"application/JWT"}"#,
            #"{ "alg" : "dir" , "enc" : "A256GCM", "x-ours": [1] }"#,
            #"{"alg":"dir","enc":"A256GCM","epk":5,"p2c":1000}"#,
        ])
    func usual(header: String) throws {
        #expect(try answer(header) == nil)
    }

    @Test(
        "What changes how a token is read is refused, also where the encryption holds",
        arguments: [
            #""zip":"DEF""#, #""crit":["exp"]"#, #""crit":[]"#, #""b64":false"#, #""jwk":{}"#,
            #""jku":"https://evil.example""#, #""x5c":[]"#, #""x5u":"https://evil.example""#, #""cty":"text""#,
            #""cty":null"#, #""cty":"JWE""#, #""typ":"at+jwt""#, #""typ":5"#, #""kid":5"#, #""kid":"a\nb""#,
            #""alg":"dir""#, #""enc":"A256GCM""#,
        ])
    func refused(member: String) throws {
        #expect(try answer(#"{"alg":"dir","enc":"A256GCM",\#(member)}"#) == .malformed)
    }

    @Test(
        "Every other algorithm is refused, also where the encryption holds",
        arguments: [
            ("none", "A256GCM"), ("DIR", "A256GCM"), ("dir ", "A256GCM"), ("A256KW", "A256GCM"), ("A128KW", "A256GCM"),
            ("A256GCMKW", "A256GCM"), ("RSA1_5", "A256GCM"), ("RSA-OAEP", "A256GCM"), ("RSA-OAEP-256", "A256GCM"),
            ("ECDH-ES", "A256GCM"), ("ECDH-ES+A256KW", "A256GCM"), ("PBES2-HS256+A128KW", "A256GCM"),
            ("HS256", "A256GCM"), ("dir", "A128GCM"), ("dir", "A192GCM"), ("dir", "A128CBC-HS256"),
            ("dir", "A256CBC-HS512"), ("dir", "a256gcm"), ("dir", "XC20P"), ("dir", ""),
        ])
    func algorithms(algorithm: String, encryption: String) throws {
        #expect(try answer(#"{"alg":"\#(algorithm)","enc":"\#(encryption)"}"#) == .unsupportedAlgorithm)
    }

    @Test(
        "A header that names no algorithm is refused",
        arguments: [#"{"enc":"A256GCM"}"#, #"{"alg":"dir"}"#, #"{"alg":null,"enc":"A256GCM"}"#, "{}"])
    func missing(header: String) throws {
        #expect(try answer(header) == .unsupportedAlgorithm)
    }

    @Test(
        "A header that isn't a strict JSON object is malformed",
        arguments: ["", "[]", "null", "{", #"{"alg":"dir","enc":"A256GCM",}"#, "\u{FEFF}{}", #"{"alg":"dir"}{}"#])
    func notJSON(header: String) throws {
        #expect(try answer(header) == .malformed)
    }

    @Test("A header of more than 1 KiB is too large")
    func large() throws {
        let filler = String(repeating: "x", count: 1000)
        #expect(try answer(#"{"alg":"dir","enc":"A256GCM","filler":"\#(filler)"}"#) == .tooLarge)
    }

    @Test("A key of one algorithm isn't used for another that the header states")
    func keyDecides() throws {
        let token = try TestEncryption.raw(header: #"{"alg":"dir","enc":"A256GCM"}"#)
        let wrapping = try DecryptionKey(id: "enc_wrap", secret: TestEncryption.secret, algorithm: .keyWrap)
        #expect(try refusal(token, opening: [wrapping]).reason == .unsupportedAlgorithm)
    }
}
