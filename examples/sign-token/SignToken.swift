// Signs who is signed in to your application, for Usher, with the package's own product UsherTokens.
//
// Package.swift: .product(name: "UsherTokens", package: "usher")
//
// In your application, with Hummingbird:
//   router.get("api/usher-token") { request, context in
//       guard let person = context.person else { throw HTTPError(.unauthorized) }
//       let token = try usherToken(id: person.id, email: person.email, name: person.name)
//       return EditedResponse(headers: [.cacheControl: "no-store"], response: ["token": token])
//   }
//
// To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID swift run sign-token 42 ada@example.com "Ada Lovelace"

import Foundation
import JSON
import Tokens

func usherToken(id: String, email: String, name: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let now = Int(Date().timeIntervalSince1970)
    let claims: JSONObject = [
        "userId": .string(id), "email": .string(email), "name": .string(name), "iat": JSONValue(now),
        "exp": JSONValue(now + 600), "jti": .string(UUID().uuidString),
    ]
    return try TokenSigner.sign(
        claims: claims, secret: environment["USHER_SECRET"] ?? "", keyID: environment["USHER_KEY_ID"])
}

@main
struct SignToken {
    static func main() throws {
        let arguments = CommandLine.arguments
        print(try usherToken(id: arguments[1], email: arguments[2], name: arguments[3]))
    }
}
