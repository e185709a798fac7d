import Foundation
import JWTKit
import Tokens

/// How many signed tokens one core verifies in a second, beside other libraries on the same token.
enum VerifyTokens {
    private static let rounds = 5
    private static let roundLength = Duration.milliseconds(600)

    static func measure() async throws {
        let token = try Sample.token()
        let ours = try rateOfOurs(token)
        var table = Table(
            "Verify an HS256 token of \(token.count) bytes, one core, best of \(rounds) rounds", "Library",
            "per second", "Usher is")
        table.add("Usher", ours.grouped, "")
        for (name, rate) in try await others(token) {
            table.add(name, rate?.grouped ?? "not installed", rate.map { "\((ours / $0).short)×" } ?? "")
        }
        table.show()
    }

    private static func others(_ token: String) async throws -> [(String, Double?)] {
        let jwtKit = try await rateOfJWTKit(token)
        return [("jwt-kit", jwtKit)] + ForeignVerifiers.rates(token, secret: Sample.secret)
    }

    private static func rateOfOurs(_ token: String) throws -> Double {
        let verifier = TokenVerifier(keys: [try VerificationKey(id: "key", secret: Sample.secret)])
        var matched = 0
        let rate = try best {
            for _ in 0..<1000 where try verifier.verify(token, at: Sample.now).identity.userId == "user_1001" {
                matched += 1
            }
        }
        precondition(matched.isMultiple(of: 1000), "A token was not verified.")
        return rate
    }

    private static func rateOfJWTKit(_ token: String) async throws -> Double {
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: Sample.secret), digestAlgorithm: .sha256)
        var rates: [Double] = []
        for _ in 0..<rounds {
            var count = 0
            let start = ContinuousClock.now
            while ContinuousClock.now - start < roundLength {
                for _ in 0..<100 { _ = try await keys.verify(token, as: Claims.self) }
                count += 100
            }
            rates.append(Double(count) / (ContinuousClock.now - start).seconds)
        }
        return rates.max() ?? 0
    }

    /// - Parameter thousand: does a thousand verifications.
    private static func best(_ thousand: () throws -> Void) rethrows -> Double {
        var rates: [Double] = []
        for _ in 0..<rounds {
            var count = 0
            let start = ContinuousClock.now
            while ContinuousClock.now - start < roundLength {
                try thousand()
                count += 1000
            }
            rates.append(Double(count) / (ContinuousClock.now - start).seconds)
        }
        return rates.max() ?? 0
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
        var iat: IssuedAtClaim
        var exp: ExpirationClaim

        func verify(using algorithm: some JWTAlgorithm) async throws { try exp.verifyNotExpired() }
    }
}
