import Crypto
import Foundation
import JSON
import Testing
import Tokens

@Suite("Algorithms")
struct AlgorithmTests {
    @Test("What a private key signs its public key accepts, under its own algorithm", arguments: KeyPair.all)
    func roundTrip(pair: KeyPair) throws {
        let verified = try verdict(pair.signed(), keys: [pair.key()])
        #expect(verified.identity.userId == "u_1001" && verified.keyID == "public_1")
        #expect(try pair.key().algorithm == pair.algorithm)
    }

    @Test("Another key of the same kind accepts nothing", arguments: KeyPair.all)
    func otherKey(pair: KeyPair) throws {
        let others = try [
            VerificationKey(id: "rsa", jwk: PublishedKeys.rsa, algorithm: pair.algorithm == .ps256 ? .ps256 : .rs256),
            VerificationKey(id: "ec", jwk: PublishedKeys.p256), VerificationKey(id: "ed", jwk: PublishedKeys.ed25519),
        ]
        #expect(try refusal(pair.signed(), keys: others).reason == .signatureMismatch)
    }

    @Test("Any changed byte is refused", arguments: KeyPair.all)
    func changedBytes(pair: KeyPair) throws {
        let verifier = TokenVerifier(keys: [try pair.key()])
        let token = Array(try pair.signed().utf8)
        for place in token.indices {
            for byte in Array("Aa0-_.=".utf8) where byte != token[place] {
                var changed = token
                changed[place] = byte
                #expect(throws: TokenError.self) {
                    try verifier.verify(String(decoding: changed, as: UTF8.self), at: TestTokens.now)
                }
            }
        }
    }

    @Test("A signature cut short, lengthened or empty is refused", arguments: KeyPair.all)
    func lengths(pair: KeyPair) throws {
        let token = try pair.signed()
        let unsigned = token.split(separator: ".").dropLast().joined(separator: ".")
        let signature = try #require(TestTokens.decoded(String(token.split(separator: ".")[2])))
        let others = [[], Array(signature.dropLast()), Array(signature.dropFirst()), signature + [0], [0] + signature]
        for other in others + [[UInt8](repeating: 0, count: signature.count)] {
            let forged = unsigned + "." + TestTokens.base64URL(other)
            #expect(try refusal(forged, keys: [pair.key()]).reason == .signatureMismatch)
        }
    }

    @Test("An ES256 signature in DER, as OpenSSL writes it, is refused")
    func signatureInDER() throws {
        let unsigned = TestTokens.unsigned(header: #"{"alg":"ES256"}"#)
        let privateKey = try P256.Signing.PrivateKey(pemRepresentation: TestKeys.p256)
        let signature = try privateKey.signature(for: Array(unsigned.utf8))
        let raw = unsigned + "." + TestTokens.base64URL(Array(signature.rawRepresentation))
        #expect(throws: Never.self) { try verdict(raw, keys: [KeyPair.es256.key()]) }
        let token = unsigned + "." + TestTokens.base64URL(Array(signature.derRepresentation))
        #expect(try refusal(token, keys: [KeyPair.es256.key()]).reason == .signatureMismatch)
    }

    @Test("PSS isn't PKCS #1: the same RSA key serves the algorithm that it was entered with")
    func paddings() throws {
        #expect(try refusal(KeyPair.ps256.signed(), keys: [KeyPair.rs256.key()]).reason == .unsupportedAlgorithm)
        #expect(try refusal(KeyPair.rs256.signed(), keys: [KeyPair.ps256.key()]).reason == .unsupportedAlgorithm)
    }
}

@Suite("Algorithm confusion")
struct AlgorithmConfusionTests {
    /// What an attacker has: the public key, in every form in which a careless verifier could take it for a secret.
    static let publicForms = KeyPair.all.flatMap { pair in
        [pair.publicPEM, pair.publicPEM + "\n", pair.publicPEM.replacing("\n", with: "\r\n")]
            + [(try? PublicKey(pem: pair.publicPEM).canonicalJWK) ?? "", PublishedKeys.ed25519]
    }

    @Test("A token signed with a public key's text as the secret is refused (CVE-2016-10555)", arguments: publicForms)
    func publicKeyAsSecret(form: String) throws {
        let keys = try KeyPair.all.map { try $0.key($0.algorithm.rawValue) }
        let unsigned = TestTokens.unsigned(header: #"{"alg":"HS256","typ":"JWT"}"#)
        let forged = unsigned + "." + TestTokens.signature(over: unsigned, secret: form)
        #expect(try refusal(forged, keys: keys).reason == .unsupportedAlgorithm)
        #expect(try refusal(forged, keys: keys + [TestTokens.key()]).reason == .signatureMismatch)
    }

    @Test("A public key can't be entered as a secret", arguments: publicForms)
    func publicKeyEntered(form: String) throws {
        let error = #expect(throws: KeyError.self) { try VerificationKey(id: "k", secret: form) }
        #expect(error?.reason == .keyMaterial)
    }

    @Test(
        "Another algorithm in the header is refused, in whatever spelling",
        arguments: [
            "none", "None", "NONE", "nOnE", "", " ", "HS256 ", "hs256", "HS384", "HS512", "RS256", "PS256", "ES256",
            "EdDSA", "ES256K", "ED25519", "Ed25519", "RS512", "ES384", "\u{48}S256\u{200B}",
        ], KeyPair.all)
    func otherHeader(name: String, pair: KeyPair) throws {
        guard name != pair.algorithm.rawValue else { return }
        let signature = try #require(try pair.signed().split(separator: ".").last)
        let unsigned = TestTokens.unsigned(header: #"{"alg":"\#(name)"}"#)
        for end in ["", String(signature), TestTokens.signature(over: unsigned, secret: pair.publicPEM)] {
            #expect(try refusal(unsigned + "." + end, keys: [pair.key()]).reason == .unsupportedAlgorithm)
        }
    }

    @Test("Each token finds its key among keys of every kind, with and without a kid")
    func mixedKeys() throws {
        let keys = try [TestTokens.key()] + KeyPair.all.map { try $0.key($0.algorithm.rawValue) }
        #expect(try verdict(TestTokens.signed(), keys: keys).keyID == "key_1")
        for pair in KeyPair.all {
            for keyID in [nil, pair.algorithm.rawValue, "unknown"] {
                #expect(try verdict(pair.signed(keyID: keyID), keys: keys).keyID == pair.algorithm.rawValue)
            }
            #expect(try refusal(pair.signed(keyID: "key_1"), keys: keys).reason == .unsupportedAlgorithm)
        }
    }

    @Test("A revoked public key is named as such", arguments: KeyPair.all)
    func revoked(pair: KeyPair) throws {
        let keys = [try pair.key(state: .revoked), try TestTokens.key()]
        #expect(try refusal(pair.signed(keyID: "public_1"), keys: keys).reason == .revokedKey)
        #expect(try refusal(pair.signed(), keys: [pair.key(state: .revoked)]).keyID == "public_1")
    }

    @Test("Keys of a set share an id; their own kid picks one")
    func keySets() throws {
        let set = try PublicKeySet.parse(Array(PublishedKeys.set.utf8))
        let keys = try set.verificationKeys(id: "set_1")
        #expect(keys.count == 3 && keys.allSatisfy { $0.id == "set_1" })
        let token = try KeyPair.edDSA.signed(keyID: "ed-2026")
        #expect(try verdict(token, keys: keys).keyID == "set_1")
        #expect(try verdict(KeyPair.edDSA.signed(keyID: "set_1"), keys: keys).keyID == "set_1")
        #expect(try refusal(KeyPair.edDSA.signed(keyID: "ec-2026"), keys: keys).reason == .unsupportedAlgorithm)
    }
}
