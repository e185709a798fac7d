import Foundation
import JSON
import Tokens

/// The person and the secret of the measurements.
enum Sample {
    static let secret = "benchmark-secret-0123456789abcdef0123456789abcdef"
    static let now = Date().timeIntervalSince1970.rounded(.down)

    /// Claims as an application's backend sends them.
    static func token(number: Int = 1001, secret: String = secret) throws -> String {
        let claims: JSONObject = [
            "userId": .string("user_\(number)"),
            "email": .string("ada.\(number)@example.com"),
            "name": "Ada Lovelace",
            "customAttributes": ["plan": "enterprise", "seats": 25],
            "iat": JSONValue(now),
            "exp": JSONValue(now + 3600),
        ]
        return try TokenSigner.sign(claims: claims, secret: secret)
    }

    /// The claims of the contract's example: who, and until when.
    static let exampleClaims: JSONObject = [
        "userId": "user_1001",
        "email": "ada@example.com",
        "name": "Ada Lovelace",
        "customAttributes": ["plan": "enterprise", "seats": 25],
        "exp": JSONValue(now + 3600),
    ]

    static func exampleToken() throws -> String {
        try TokenSigner.sign(claims: exampleClaims, secret: secret)
    }
}
