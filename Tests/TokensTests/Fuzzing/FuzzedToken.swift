import Crypto
import JSON
import Tokens

/// Turns bytes into a token that gets past the first checks: no fuzzer guesses a signature, so it is made for it.
///
/// The first byte says how: `s` signs a header and a payload that a line break separates, `e` encrypts a content under a
/// header, `b` encrypts a token signed so. Everything else is the token itself.
enum FuzzedToken {
    static let now: Double = 1_800_000_000
    private static let secret = "a-secret-for-fuzzing-of-more-than-32-bytes"
    private static let encryptionKey = SymmetricKey(data: [UInt8](0..<32))

    static func text(_ bytes: [UInt8]) -> String {
        let rest = bytes.dropFirst()
        let lineEnd = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        let (header, content) = (Array(rest[..<lineEnd]), Array(rest[lineEnd...].dropFirst()))
        switch bytes.first {
        case UInt8(ascii: "s"): return signed(header, content)
        case UInt8(ascii: "e"): return encrypted(header, content)
        case UInt8(ascii: "b"):
            return encrypted(Array(#"{"alg":"dir","enc":"A256GCM"}"#.utf8), Array(signed(header, content).utf8))
        default: return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func signed(_ header: [UInt8], _ payload: [UInt8]) -> String {
        let signed = base64URL(header) + "." + base64URL(payload)
        let key = SymmetricKey(data: Array(secret.utf8))
        return signed + "." + base64URL(Array(HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)))
    }

    private static func encrypted(_ header: [UInt8], _ content: [UInt8]) -> String {
        let header = base64URL(header)
        let nonce = try? AES.GCM.Nonce(data: [UInt8](repeating: 7, count: 12))
        guard
            let box = try? AES.GCM.seal(content, using: encryptionKey, nonce: nonce, authenticating: Array(header.utf8))
        else { return header }
        let parts = [[], Array(box.nonce), Array(box.ciphertext), Array(box.tag)].map(base64URL)
        return ([header] + parts).joined(separator: ".")
    }

    static func base64URL(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
            for place in 0...group.count { text.append(alphabet[bits >> (18 - place * 6) & 0x3F]) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Keys of every kind and rules of every strictness.
extension FuzzedToken {
    static let keys: [VerificationKey] = {
        let publicKeys = [
            #"{"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ","#
                + #""y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck"}"#,
            #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
        ]
        let checking = publicKeys.enumerated().compactMap { place, jwk in
            try? VerificationKey(id: "public_\(place)", jwk: jwk)
        }
        return [try? VerificationKey(id: "key_1", secret: secret)].compactMap(\.self) + checking
    }()

    static let decryptionKeys: [DecryptionKey] = {
        let shared = encryptionKey.withUnsafeBytes { base64URL(Array($0)) }
        return [
            try? DecryptionKey(id: "enc_1", secret: shared),
            try? DecryptionKey(id: "enc_2", secret: shared, algorithm: .keyWrap),
            try? DecryptionKey.generate(id: "enc_3", algorithm: .keyAgreement),
            try? DecryptionKey.generate(id: "enc_4", algorithm: .keyAgreement, curve: .x25519),
        ].compactMap(\.self)
    }()

    static let verifiers = [
        TokenRules(),
        TokenRules(
            emailRequired: false, identifyByEmail: true, requireExpiry: true, expectedAudience: "acme",
            expectedIssuer: "backend"),
    ].map { TokenVerifier(keys: keys, decryptionKeys: decryptionKeys, rules: $0) }
}
