import JSON
import Tokens

/// How many encrypted tokens one core opens and verifies in a second.
enum OpenTokens {
    static func measure() throws {
        let signed = try Sample.exampleToken()
        var table = Table(
            "Open and verify an encrypted HS256 token, one core, best of \(Rate.rounds) rounds "
                + "(wanted of dir: 150,000)",
            "Encryption", "bytes", "per second")
        for (name, key) in try keys() {
            let token = try TokenSealer(key: EncryptionKey(jwk: key.publicJWK ?? key.privateJWK)).seal(signed)
            let rate = try VerifyTokens.rate(
                token, keys: [VerificationKey(id: "key", secret: Sample.secret)], decryptionKeys: [key], batch: 50)
            table.add(name, token.utf8.count.grouped, rate.grouped)
        }
        table.show()
    }

    private static func keys() throws -> [(String, DecryptionKey)] {
        [
            ("dir", try .generate(id: "enc", algorithm: .direct)),
            ("A256KW", try .generate(id: "enc", algorithm: .keyWrap)),
            ("ECDH-ES+A256KW, P-256", try .generate(id: "enc", algorithm: .keyAgreement)),
            ("ECDH-ES+A256KW, X25519", try .generate(id: "enc", algorithm: .keyAgreement, curve: .x25519)),
            ("RSA-OAEP-256, 3072 bits", try .generate(id: "enc", algorithm: .rsa)),
        ]
    }
}
