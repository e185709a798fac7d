import JSON
import Testing
import Tokens

@Suite("What holds for every token")
struct PropertyTests {
    @Test("Any changed byte of a valid token is refused")
    func changedBytes() throws {
        let verifier = TokenVerifier(keys: [try TestTokens.key()])
        let token = Array(try TestTokens.signed(keyID: "key_1").utf8)
        #expect(throws: Never.self) { try verifier.verify(String(decoding: token, as: UTF8.self), at: TestTokens.now) }
        for place in token.indices {
            for byte in UInt8(0)...127 where byte != token[place] {
                var changed = token
                changed[place] = byte
                #expect(throws: TokenError.self) {
                    try verifier.verify(String(decoding: changed, as: UTF8.self), at: TestTokens.now)
                }
            }
        }
    }

    @Test("Any token cut short, lengthened or with a byte taken out is refused")
    func truncations() throws {
        let verifier = TokenVerifier(keys: [try TestTokens.key()])
        let token = try TestTokens.signed()
        for length in 0..<token.count {
            var without = token
            without.remove(at: without.index(without.startIndex, offsetBy: length))
            for text in [String(token.prefix(length)), String(token.suffix(length)), without] {
                #expect(throws: TokenError.self) { try verifier.verify(text, at: TestTokens.now) }
            }
        }
        for addition in ["A", "AA", ".", "=", " ", "\n", "\0", ".A"] {
            #expect(throws: TokenError.self) { try verifier.verify(token + addition, at: TestTokens.now) }
            #expect(throws: TokenError.self) { try verifier.verify(addition + token, at: TestTokens.now) }
        }
    }

    @Test("Any bytes give an answer, to verifier and inspector")
    func randomTexts() throws {
        var random = SeededGenerator(seed: 1)
        let keys = [try TestTokens.key()]
        let verifier = TokenVerifier(keys: keys)
        let alphabet = Array("eyJhbGciOiJIUzI1NiJ9._-=\"{} \n.".utf8)
        for round in 0..<3000 {
            let length = Int.random(in: 0...300, using: &random)
            let bytes = (0..<length).map { _ in
                round.isMultiple(of: 2)
                    ? .random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(throws: TokenError.self) { try verifier.verify(text, at: TestTokens.now) }
            #expect(!TokenInspector.inspect(text, keys: keys, at: TestTokens.now).isAccepted)
        }
    }

    @Test("Any payload under a right signature gives an answer")
    func randomPayloads() throws {
        var random = SeededGenerator(seed: 2)
        let keys = [try TestTokens.key()]
        let sample = Array(
            #"{"userId":"u_1","email":"ada@example.com","exp":1.8e9,"customAttributes":{"a":[null,"\u00e9"]},"x":-1}"#
                .utf8)
        for _ in 0..<2000 {
            var payload = sample
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                payload[Int.random(in: payload.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            let token = TestTokens.raw(header: Array(#"{"alg":"HS256"}"#.utf8), payload: payload)
            let accepted = (try? TokenVerifier(keys: keys).verify(token, at: TestTokens.now)) != nil
            #expect(TokenInspector.inspect(token, keys: keys, at: TestTokens.now).isAccepted == accepted)
        }
    }

    @Test("Any clock gives an answer", arguments: [0, -1e300, 1e300, .infinity, -.infinity, .nan] as [Double])
    func clocks(now: Double) throws {
        let verifier = TokenVerifier(keys: [try TestTokens.key()])
        let claims = TestTokens.claims(["iat": 1_800_000_000])
        _ = try? verifier.verify(try TestTokens.signed(claims), at: now)
        _ = TokenInspector.inspect(try TestTokens.signed(claims), keys: [try TestTokens.key()], at: now)
    }
}
