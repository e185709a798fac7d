import Foundation
import JWTKit
import Tokens

/// How many signed tokens one core verifies in a second, beside other libraries on the same token.
enum VerifyTokens {
    static func measure() async throws {
        let token = try Sample.exampleToken()
        let ours = try rate(token, keys: [VerificationKey(id: "key", secret: Sample.secret)])
        var table = Table(
            "Verify an HS256 token of \(token.count) bytes, one core, best of \(Rate.rounds) rounds", "Library",
            "per second", "Usher is")
        table.add("Usher", ours.grouped, "")
        let tenKeys = try rate(token, keys: tenKeys())
        table.add("Usher, 10 keys and no kid", tenKeys.grouped, "")
        for (name, rate) in try await others(token) {
            table.add(name, rate?.grouped ?? "not installed", rate.map { "\((ours / $0).short)×" } ?? "")
        }
        table.show()
    }

    /// - Parameter decryptionKeys: What the token is opened with, if it is encrypted.
    static func rate(
        _ token: String, keys: [VerificationKey], decryptionKeys: [DecryptionKey] = [], batch: Int = 500
    ) throws -> Double {
        let verifier = TokenVerifier(keys: keys, decryptionKeys: decryptionKeys)
        return try Rate.best(batch: batch) { try verify(token, verifier) }
    }

    static func verify(_ token: String, _ verifier: TokenVerifier) throws {
        let userId = try verifier.verify(token, at: Sample.now).identity.userId
        precondition(userId == "user_1001", "A token was not verified.")
    }

    /// The one that signed is the last to be tried.
    private static func tenKeys() throws -> [VerificationKey] {
        try (0..<10).map { number in
            let secret = number == 9 ? Sample.secret : "another-\(number)-\(Sample.secret)"
            return try VerificationKey(id: "key_\(number)", secret: secret)
        }
    }

    private static func others(_ token: String) async throws -> [(String, Double?)] {
        let jwtKit = try await rateOfJWTKit(token)
        return [("jwt-kit", jwtKit)] + ForeignVerifiers.rates(token, secret: Sample.secret)
    }

    private static func rateOfJWTKit(_ token: String) async throws -> Double {
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: Sample.secret), digestAlgorithm: .sha256)
        return try await Rate.best { _ = try await keys.verify(token, as: Claims.self) }
    }

    private struct Claims: JWTPayload {
        struct Attributes: Codable {
            var plan: String
            var seats: Int
        }

        var userId: String
        var email: String
        var name: String
        var customAttributes: Attributes
        var exp: ExpirationClaim

        func verify(using algorithm: some JWTAlgorithm) async throws { try exp.verifyNotExpired() }
    }
}
