import ArgumentParser
import Desk
import Domain
import JSON
import Tokens

struct TokenSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a token about a person, as an application's backend does.",
        discussion: """
            Examples:
              usher token sign --secret-env USHER_SECRET --claims '{"userId":"u_1","email":"ada@acme.test"}' --expires 1h
              usher token sign --secret-env USHER_SECRET --claims '{…}' --encrypt
              usher token sign --secret-env USHER_SECRET --claims '{…}' --encrypt-for jwks.json
              usher token sign --private-key private.pem --claims '{"userId":"u_1","email":"ada@acme.test"}' --expires 1h

            A key pair is made with:
              openssl genpkey -algorithm ed25519 -out private.pem
              openssl pkey -in private.pem -pubout -out public.pem
            """)

    @Option(help: "The environment variable that holds the secret.")
    var secretEnv: String?

    @Option(help: "A file with the private key: PEM or a JSON web key.", completion: .file())
    var privateKey: String?

    @Option(help: "HS256 with a secret; else the private key's: RS256 or PS256, ES256, EdDSA.")
    var algorithm: Algorithm?

    @Option(help: "The claims, as a JSON object.")
    var claims: String

    @Option(help: "When the token expires: a number with s, m, h or d, like 90s, 15m, 1h. Sets iat and exp.")
    var expires: String?

    @Option(help: "The key's id, for the header's kid.")
    var keyID: String?

    @OptionGroup var encryption: EncryptOptions

    func validate() throws {
        guard (secretEnv == nil) != (privateKey == nil) else {
            throw ValidationError("Say what to sign with: --secret-env or --private-key, one of them.")
        }
        guard secretEnv == nil || algorithm ?? .hs256 == .hs256 else {
            throw ValidationError("A secret signs with HS256. For \(algorithm?.rawValue ?? "") give --private-key.")
        }
    }

    func run() async throws {
        let token = try explainingKeys(privateKey) { try signer().sign(try claimsWithTimes()) }
        do {
            print(try encryption.sealer()?.seal(token) ?? token)
        } catch let error as TokenError {
            throw CommandFailure(error.detail)
        }
    }

    private func signer() throws -> TokenSigner {
        guard let privateKey else { return try TokenSigner(secret: try Secret.read(secretEnv ?? ""), keyID: keyID) }
        let text = try KeyFile.read(privateKey)
        return text.contains("-----BEGIN ")
            ? try TokenSigner(privateKeyPEM: text, algorithm: algorithm, keyID: keyID)
            : try TokenSigner(privateKeyJWK: text, algorithm: algorithm, keyID: keyID)
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
