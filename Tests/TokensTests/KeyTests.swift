import JSON
import Testing
import Tokens

@Suite("Keys and secrets")
struct KeyTests {
    @Test("A secret has at least 32 bytes, counted as UTF-8")
    func length() throws {
        #expect(throws: Never.self) { try TestTokens.key(secret: String(repeating: "ü", count: 16)) }
        for secret in ["", "secret", String(repeating: "x", count: 31)] {
            let error = #expect(throws: KeyError.self) { try VerificationKey(id: "k", secret: secret) }
            #expect(error?.reason == .secretTooShort)
        }
    }

    @Test(
        "Keys of other kinds are no secrets, in whatever clothes",
        arguments: [
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n",
            "  \n-----BEGIN RSA PRIVATE KEY-----\nMIIB\n",
            "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
            "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE",
            "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1",
            "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQUdiOUVD",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE ada@example.com",
            "AAAAC3NzaC1lZDI1NTE5AAAAIGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE",
            #"{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T"}"#,
            #" {"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"#,
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D7gS2XpJFbZiItSs3m9+9Ue6GnvHw/GW2ZZaVtszggXIw==",
        ])
    func keyMaterial(secret: String) {
        let error = #expect(throws: KeyError.self) { try VerificationKey(id: "k", secret: secret) }
        #expect(error?.reason == .keyMaterial)
        #expect(error.map { !$0.detail.contains(secret.prefix(12)) } == true)
    }

    @Test("A made secret is 43 characters of base64url, and never taken for key material")
    func madeSecrets() throws {
        var random = SeededGenerator(seed: 7)
        #expect(SigningSecret.make(random: Array(repeating: 0, count: 32)) == String(repeating: "A", count: 43))
        for _ in 0..<2000 {
            var bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
            bytes[0] = 0x30
            bytes[1] = 30
            let secret = SigningSecret.make(random: bytes)
            #expect(secret.utf8.count == 43)
            #expect(throws: Never.self) { try SigningSecret.check(secret) }
        }
    }

    @Test("A key's id must be able to stand in a header")
    func ids() throws {
        for id in ["a\n", String(repeating: "k", count: 257)] {
            let error = #expect(throws: KeyError.self) { try TestTokens.key(id) }
            #expect(error?.reason == .unusableID)
            #expect(throws: KeyError.self) { try TestTokens.signed(keyID: id) }
        }
    }

    @Test("Printing a key shows nothing of its secret")
    func printing() throws {
        let key = try TestTokens.key()
        var dumped = ""
        dump([key], to: &dumped)
        for text in [dumped, "\(key)", String(reflecting: key)] {
            #expect(!text.contains("secret"))
            #expect(text.contains("key_1"))
        }
    }

    @Test("A secret that is too short can't sign either")
    func signing() {
        #expect(throws: KeyError.self) { try TokenSigner(secret: "short") }
    }
}
