public import ArgumentParser
import Foundation
public import Tokens

/// What a token is checked with.
struct KeyOptions: ParsableArguments {
    @Option(help: "The environment variable that holds the secret.")
    var secretEnv: String?

    @Option(help: "A file with the public key: PEM (BEGIN PUBLIC KEY) or a JSON web key.", completion: .file())
    var publicKey: String?

    @Option(help: "A file with a JSON web key set.", completion: .file())
    var jwks: String?

    @Option(help: "For RSA keys that don't say which: RS256 or PS256.")
    var algorithm: Algorithm?

    var isEmpty: Bool { secretEnv == nil && publicKey == nil && jwks == nil }

    func keys() throws -> [VerificationKey] {
        try explainingKeys {
            try secretEnv.map { [try VerificationKey(id: $0, name: $0, secret: try Secret.read($0))] } ?? []
        }
            + explainingKeys(publicKey) { file in
                let key = try PublicKey(pasted: try KeyFile.read(file), algorithm: algorithm)
                return [try VerificationKey(id: key.keyID ?? file, name: file, publicKey: key)]
            }
            + explainingKeys(jwks, set)
    }

    private func set(_ file: String) throws -> [VerificationKey] {
        let text = Array(try KeyFile.read(file).utf8)
        let set = try PublicKeySet.parse(text, algorithmOfRSA: algorithm ?? .rs256)
        guard !set.keys.isEmpty else {
            let reasons = set.skipped.map { "- \($0.keyID ?? "a key without kid"): \($0.error.detail)" }
            throw CommandFailure("\(file): no key of the set can be used.", hint: reasons.joined(separator: "\n"))
        }
        return try set.verificationKeys(id: file, name: file)
    }
}

/// A secret from the environment, so that it stands in no list of processes and in no history.
enum Secret {
    static func read(_ variable: String) throws -> String {
        guard let secret = ProcessInfo.processInfo.environment[variable], !secret.isEmpty else {
            throw CommandFailure(
                "The environment variable \(variable) is empty or not set.", hint: "Set it: export \(variable)=…")
        }
        return secret
    }
}

/// A file with a key in it.
enum KeyFile {
    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("The file \(path) can't be read.", hint: "Is it there, and may you read it?")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// Puts what is wrong with a key into words, with the file that it came from.
func explainingKeys<Result>(_ file: String? = nil, _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as KeyError {
        throw CommandFailure(file.map { "\($0): \(error.detail)" } ?? error.detail)
    }
}

private func explainingKeys(
    _ file: String?, _ body: (String) throws -> [VerificationKey]
) throws -> [VerificationKey] {
    guard let file else { return [] }
    return try explainingKeys(file) { try body(file) }
}

extension Algorithm: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(exactly: argument)
    }
}
