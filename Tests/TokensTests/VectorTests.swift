import JSON
import Testing
import Tokens

@Suite("The shared token vectors", .enabled(if: Vectors.areThere, Vectors.absence))
struct VectorTests {
    @Test("The file is read whole")
    func count() {
        #expect(Vectors.tokens.count == 323)
    }

    @Test("Each token gets the stated verdict and identity", arguments: Vectors.tokens)
    func verdict(vector: TokenVector) throws {
        let verifier = TokenVerifier(keys: [try Vectors.key()])
        guard vector.isAccepted else {
            #expect(throws: TokenError.self) { try verifier.verify(vector.token, at: Vectors.now) }
            return
        }
        let identity = try verifier.verify(vector.token, at: Vectors.now).identity
        #expect(JSONValue(identity.userId) == vector.person?["userId"])
        #expect(JSONValue(identity.email) == vector.person?["email"])
        #expect(JSONValue(identity.name) == vector.person?["name"])
    }
}
