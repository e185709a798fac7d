package import JSON
import Tokens

/// Key pairs that RFCs have published: nobody's secret.
package enum PublishedKeys: String, CaseIterable, Sendable {
    /// RFC 8037, appendix A.1.
    case ed25519 = """
        {"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","kty":"OKP",\
        "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
        """
    /// RFC 7515, appendix A.3.1.
    case p256 = """
        {"crv":"P-256","d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI","kty":"EC",\
        "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
        """

    package var privateJWK: String { rawValue }

    package var publicJWK: String { jwk().serialized() }

    /// The public half under that `kid`.
    package func jwk(keyID: String? = nil) -> JSONValue {
        var members = (try? JSONValue.parse(rawValue))?.object ?? JSONObject()
        members["d"] = nil
        members["kid"] = keyID.map(JSONValue.string)
        return .object(members)
    }

    /// A token signed with the private half.
    package func token(_ claims: JSONObject, keyID: String? = nil) throws -> String {
        try TokenSigner(privateKeyJWK: privateJWK, keyID: keyID).sign(claims)
    }

    /// A key set as applications publish theirs.
    package static func set(_ keys: [(PublishedKeys, String?)]) -> String {
        JSONValue.object(["keys": .array(keys.map { $0.jwk(keyID: $1) })]).serialized()
    }
}
