import Crypto
import Foundation
import JSON
import Testing
import Tokens

/// Tokens as tests need them: well-formed ones and, by hand, ill-formed ones with a signature that holds.
enum TestTokens {
    static let secret = "a-secret-for-tests-of-more-than-32-bytes"
    static let now: Double = 1_800_000_000

    static let ada: JSONObject = [
        "userId": "u_1001", "email": "ada@example.com", "name": "Ada Lovelace", "exp": 1_800_003_600,
    ]

    static func key(
        _ id: String = "key_1", secret: String = secret, state: VerificationKey.State = .active
    ) throws -> VerificationKey {
        try VerificationKey(id: id, name: "Backend", secret: secret, state: state)
    }

    /// Ada's claims with some changed; `nil` takes one away.
    static func claims(_ changes: [String: JSONValue?]) -> JSONObject {
        var claims = ada
        for (name, value) in changes { claims[name] = value }
        return claims
    }

    static func signed(_ claims: JSONObject = ada, secret: String = secret, keyID: String? = nil) throws -> String {
        try TokenSigner.sign(claims: claims, secret: secret, keyID: keyID)
    }

    /// Any bytes as header and payload, with a signature that holds.
    static func raw(header: String = #"{"alg":"HS256"}"#, payload: String) -> String {
        raw(header: Array(header.utf8), payload: Array(payload.utf8))
    }

    static func raw(header: [UInt8], payload: [UInt8]) -> String {
        let signed = base64URL(header) + "." + base64URL(payload)
        return signed + "." + signature(over: signed)
    }

    static func signature(over signed: String, secret: String = secret) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        return base64URL(Array(HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)))
    }

    /// Ada's claims under any header, without a signature.
    static func unsigned(header: String) -> String {
        base64URL(Array(header.utf8)) + "." + base64URL(Array(ada.serialized().utf8))
    }

    /// Base64 in either alphabet, padded or not; `nil` when it is none.
    static func decoded(_ text: String) -> [UInt8]? {
        var standard = text.replacing("-", with: "+").replacing("_", with: "/")
        while !standard.utf8.count.isMultiple(of: 4) { standard += "=" }
        return Data(base64Encoded: standard).map { Array($0) }
    }

    /// Written apart from the library's own, so that they check each other.
    static func base64URL(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return String(
            stride(from: 0, to: bits.count, by: 6).map { start in
                let group = (0..<6).map { start + $0 < bits.count ? bits[start + $0] : 0 }
                return alphabet[group.reduce(0) { $0 << 1 | Int($1) }]
            })
    }
}

/// What a verifier with one key says to a token.
func verdict(_ token: String, rules: TokenRules = TokenRules(), keys: [VerificationKey]? = nil) throws -> VerifiedToken
{
    let keys = try keys ?? [TestTokens.key()]
    return try TokenVerifier(keys: keys, rules: rules).verify(token, at: TestTokens.now)
}

/// Why a verifier refuses a token; a failed test if it doesn't.
func refusal(
    _ token: String, rules: TokenRules = TokenRules(), keys: [VerificationKey]? = nil,
    at location: SourceLocation = #_sourceLocation
) throws -> TokenError {
    try #require(throws: TokenError.self, sourceLocation: location) { try verdict(token, rules: rules, keys: keys) }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
