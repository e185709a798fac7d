import ArgumentParser
import Desk
import Domain
import Foundation
import JSON

struct KeyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a key: a secret made here, one that your backend has already, or public keys.",
        discussion: """
            Examples:
              usher key add --data ./data --name "production 2026"
              usher key add --data ./data --name "from before" --secret-env OLD_SECRET
              usher key add --data ./data --name "backend" --public-key-file public.pem
              usher key add --data ./data --name "provider" --jwks-url https://id.example.com/.well-known/jwks.json

            A secret that is made here is printed once. One that you have is read from the environment, so that it stands
            in no list of processes and in no history.
            """)

    @OptionGroup var place: WorkspacePlace
    @Option(help: "What the key is for.") var name: String
    @Option(help: "The environment variable that holds a secret of at least 32 bytes.") var secretEnv: String?
    @Option(help: "A file with a public key, as PEM or JSON web key.") var publicKeyFile: String?
    @Option(help: "For an RSA key: RS256 (usual) or PS256.") var algorithm: String?
    @Option(help: "The https address of a JSON web key set.") var jwksURL: String?
    @Flag(help: "Print as JSON.") var json = false

    func validate() throws {
        guard [secretEnv, publicKeyFile, jwksURL].compactMap(\.self).count <= 1 else {
            throw ValidationError("Give one of --secret-env, --public-key-file and --jwks-url.")
        }
        guard algorithm == nil || publicKeyFile != nil else {
            throw ValidationError("--algorithm belongs to --public-key-file.")
        }
    }

    func run() async throws {
        guard let key = try await addKnown() else { return try await make() }
        print(json ? JSONValue.object(["id": .string(key.id)]).serialized() : "key id      \(key.id)")
    }

    /// A key that the application has already; nil when one is to be made.
    private func addKnown() async throws -> SigningKey? {
        if let secretEnv {
            let secret = try Secret.read(secretEnv)
            return try await place.withDesk { try await $0.importKey(named: name, secret: secret, in: $1) }
        }
        if let publicKeyFile {
            guard let text = PrivateFile(path: publicKeyFile).contents else {
                throw CommandFailure("The file \(publicKeyFile) can't be read.")
            }
            return try await place.withDesk {
                try await $0.addPublicKey(named: name, pasted: text, algorithm: algorithm ?? "", in: $1)
            }
        }
        if let jwksURL { return try await place.withDesk { try await $0.addKeySet(named: name, at: jwksURL, in: $1) } }
        return nil
    }

    private func make() async throws {
        let fresh = try await place.withDesk { try await $0.addNamedKey(name, in: $1) }
        let report: JSONValue = ["id": .string(fresh.key.id), "secret": .string(fresh.secret)]
        print(json ? report.serialized() : "key id      \(fresh.key.id)\nkey secret  \(fresh.secret)   (shown once)")
    }
}
