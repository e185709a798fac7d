import Crypto
import JSON
import Testing
import Tokens

/// Tokens by ECDH-ES+A256KW whose `epk` is an attack: all of them are encrypted so that a verifier which doesn't look
/// would open them, or would show by its answer what it did.
@Suite("The ephemeral key of a key agreement")
struct EphemeralKeyTests {
    private static let point = (
        x: "gTli65eTQ7z-Bh147ff8K3m7k2UiDiG2LpYkWAaFJCc", y: "cLAnjKa4bzjD7DJVPwa9EPrRzMG7rONgsiUD-kf30Fs"
    )
    private static let zeros = String(repeating: "A", count: 43)
    private static let ones = String(repeating: "_", count: 42) + "8"

    static let attacks: [(AgreementCurve, String)] = [
        (.p256, #"{"kty":"EC","crv":"P-256","x":"\#(point.x)","y":"\#(point.y)"}"#),  // isn't on the curve
        (.p256, #"{"kty":"EC","crv":"P-256","x":"\#(zeros)","y":"\#(zeros)"}"#),
        (.p256, #"{"kty":"EC","crv":"P-256","x":"\#(ones)","y":"\#(ones)"}"#),
        (.p256, #"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#),
        (.p256, #"{"kty":"EC","crv":"P-256","x":"","y":""}"#),
        (.p256, #"{"kty":"EC","crv":"P-256","x":"\#(point.x)"}"#),
        (.p256, #"{"kty":"EC","crv":"P-384","x":"\#(point.x)","y":"\#(point.y)"}"#),
        (.p256, #"{"kty":"OKP","crv":"X25519","x":"\#(point.x)"}"#),
        (.p256, "{}"), (.p256, "null"), (.p256, #""\#(point.x)""#), (.p256, "[]"),
        (.x25519, #"{"kty":"OKP","crv":"X25519","x":"AA"}"#),
        (.x25519, #"{"kty":"EC","crv":"X25519","x":"\#(point.x)"}"#),
        (.x25519, #"{"kty":"OKP","crv":"Ed25519","x":"\#(point.x)"}"#),
    ]

    /// RFC 7748, section 6.1, and the list of points of small order that Curve25519's author gives.
    static let pointsOfSmallOrder: [[UInt8]] = [
        [UInt8](repeating: 0, count: 32),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [0xEE] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [UInt8](repeating: 0, count: 31) + [0x80],
    ]

    private func key(_ curve: AgreementCurve) throws -> DecryptionKey {
        try #require(TestEncryption.keys.first { $0.id == "enc_\(curve.rawValue)" })
    }

    /// A token for whose key agreement the attacker expects this secret.
    private func token(epk: String, secret: [UInt8], parties: String = "") throws -> String {
        let wrapping = ConcatKDF.key(from: secret, algorithm: "ECDH-ES+A256KW", partyU: [], partyV: [])
        let wrapped = try AES.KeyWrap.wrap(TestEncryption.contentKey, using: SymmetricKey(data: wrapping))
        return try TestEncryption.raw(
            header: #"{"alg":"ECDH-ES+A256KW","enc":"A256GCM","epk":\#(epk)\#(parties)}"#, encryptedKey: Array(wrapped))
    }

    @Test(
        "A point off the curve, of another curve or no point at all fails like any other decryption", arguments: attacks
    )
    func attack(curve: AgreementCurve, epk: String) throws {
        let token = try token(epk: epk, secret: [UInt8](repeating: 0, count: 32))
        #expect(try refusal(token, opening: [key(curve)]).reason == .decryptionFailed)
    }

    @Test(
        "A point of small order, with which everybody has the secret of zeros, opens nothing",
        arguments: pointsOfSmallOrder)
    func smallOrder(point: [UInt8]) throws {
        let epk = #"{"kty":"OKP","crv":"X25519","x":"\#(TestTokens.base64URL(point))"}"#
        let token = try token(epk: epk, secret: [UInt8](repeating: 0, count: 32))
        #expect(try refusal(token, opening: [key(.x25519)]).reason == .decryptionFailed)
        let backendKey = try EncryptionKey(
            jwk: ["kty": "OKP", "crv": "X25519", "alg": "ECDH-ES+A256KW", "x": .string(TestTokens.base64URL(point))])
        #expect(throws: KeyError.self) { try TokenSealer(key: backendKey).seal(TestTokens.signed()) }
    }

    @Test("The helper's tokens open where the agreement is real", arguments: ["", #","apu":"","apv":"""#])
    func helper(parties: String) throws {
        let ephemeral = P256.KeyAgreement.PrivateKey()
        let jwk = try #require(try key(.p256).publicJWK)
        let point = try ["x", "y"].flatMap { try jwk.bytes($0) }
        let secret = try ephemeral.sharedSecretFromKeyAgreement(with: .init(rawRepresentation: point))
        let own = Array(ephemeral.publicKey.rawRepresentation)
        let (x, y) = (TestTokens.base64URL(Array(own.prefix(32))), TestTokens.base64URL(Array(own.suffix(32))))
        let token = try token(
            epk: #"{"kty":"EC","crv":"P-256","x":"\#(x)","y":"\#(y)"}"#, secret: secret.withUnsafeBytes { Array($0) },
            parties: parties)
        #expect(try verdict(token, opening: [key(.p256)]).identity.userId == "u_1001")
    }

    @Test(
        "Parties that aren't base64url, or aren't those of the derivation, fail like any other decryption",
        arguments: [#","apu":5"#, #","apu":null"#, #","apv":"=""#, #","apu":"QQ""#, #","apv":"QQ""#])
    func parties(parties: String) throws {
        let token = try token(epk: "{}", secret: [], parties: parties)
        #expect(try refusal(token, opening: [key(.p256)]).reason == .decryptionFailed)
    }
}

@Suite("The Concat key derivation function")
struct ConcatKDFTests {
    /// RFC 7518, appendix C.
    @Test("It gives the key of the RFC's example")
    func example() throws {
        let ephemeral = try P256.KeyAgreement.PrivateKey(
            rawRepresentation: try decodedBytes("0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo"))
        let point =
            try decodedBytes("weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ")
            + decodedBytes("e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck")
        let secret = try ephemeral.sharedSecretFromKeyAgreement(with: .init(rawRepresentation: point))
        let key = ConcatKDF.key(
            from: secret.withUnsafeBytes { Array($0) }, algorithm: "A128GCM", partyU: Array("Alice".utf8),
            partyV: Array("Bob".utf8), byteCount: 16)
        #expect(TestTokens.base64URL(key) == "VqqN6vgjbSBcIijNcacQGg")
    }
}
