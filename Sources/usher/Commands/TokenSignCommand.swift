import ArgumentParser
import Desk
import Domain
import JSON
import Tokens

struct TokenSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a token about a person, as an application's backend does.",
        discussion: """
            Example:
              usher token sign --secret-env USHER_SECRET --claims '{"userId":"u_1","email":"ada@acme.test"}' --expires 1h
              usher token sign --secret-env USHER_SECRET --claims '{…}' --encrypt-key-env USHER_ENCRYPTION_KEY
              usher token sign --secret-env USHER_SECRET --claims '{…}' --encrypt-for jwks.json
            """)

    @OptionGroup var secret: SecretOptions

    @Option(help: "The claims, as a JSON object.")
    var claims: String

    @Option(help: "When the token expires: a number with s, m, h or d, like 90s, 15m, 1h. Sets iat and exp.")
    var expires: String?

    @Option(help: "The key's id, for the header's kid.")
    var keyID: String?

    @OptionGroup var encryption: EncryptOptions

    func run() async throws {
        do {
            let signer = try TokenSigner(secret: try secret.secret(), keyID: keyID)
            let token = try signer.sign(try claimsWithTimes())
            print(try encryption.sealer()?.seal(token) ?? token)
        } catch let error as KeyError {
            throw CommandFailure(error.detail)
        } catch let error as TokenError {
            throw CommandFailure(error.detail)
        }
    }

    private func claimsWithTimes() throws -> JSONObject {
        guard var object = (try? JSONValue.parse(Array(claims.utf8)))?.object else {
            throw CommandFailure(
                "--claims isn't a JSON object.",
                hint: "Example: --claims '{\"userId\":\"u_1\",\"email\":\"ada@acme.test\"}'")
        }
        guard let expires else { return object }
        let now = SystemClock().now.milliseconds / 1000
        object["iat"] = JSONValue(now)
        object["exp"] = JSONValue(now + (try Self.seconds(expires)))
        return object
    }

    static func seconds(_ text: String) throws -> Int {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
            (1...1_000_000).contains(count)
        else { throw CommandFailure("--expires \(text) isn't a length of time.", hint: "Examples: 90s, 15m, 1h, 30d") }
        return count * unit
    }
}
