import ArgumentParser
import Foundation
import JSON
import Tokens

/// With what a signed token is encrypted, if it is.
struct EncryptOptions: ParsableArguments {
    static let usualVariable = "USHER_ENCRYPTION_KEY"

    @Flag(help: "Encrypt with the shared key in \(usualVariable): base64url of 32 bytes, or a JSON web key.")
    var encrypt = false

    @Option(help: "Encrypt with the shared key in this environment variable instead.")
    var encryptKeyEnv: String?

    @Option(help: "Encrypt for the public key in this file: a JSON web key, or the set at /.well-known/jwks.json.")
    var encryptFor: String?

    func sealer() throws -> TokenSealer? {
        switch (encryptKeyEnv ?? (encrypt && encryptFor == nil ? Self.usualVariable : nil), encryptFor) {
        case (nil, nil): nil
        case (let name?, nil): TokenSealer(key: try KeySource.environment(name).encryptionKey())
        case (nil, let path?): TokenSealer(key: try KeySource.file(path).encryptionKey())
        default: throw CommandFailure("A token is encrypted once.", hint: "Give --encrypt-key-env or --encrypt-for.")
        }
    }
}

/// With what encrypted tokens are opened.
struct DecryptOptions: ParsableArguments {
    @Option(help: "Open encrypted tokens with the key in this environment variable: shared, or a private JSON web key.")
    var decryptKeyEnv: String?

    @Option(help: "Open encrypted tokens with the key in this file.")
    var decryptWith: String?

    @Flag(help: "Refuse a token that isn't encrypted.")
    var requireEncryption = false

    func keys() throws -> [DecryptionKey] {
        let sources = [decryptKeyEnv.map(KeySource.environment), decryptWith.map(KeySource.file)].compactMap(\.self)
        return try sources.map { try $0.decryptionKey() }
    }
}

/// Where a key is read from. Never from an argument, which stands in the list of processes and in the shell's history.
private enum KeySource {
    case environment(String)
    case file(String)

    func encryptionKey() throws -> EncryptionKey {
        try making { object, secret throws(KeyError) in
            if let secret { return try EncryptionKey(secret: secret) }
            guard let keys = object["keys"]?.array else { return try EncryptionKey(jwk: object) }
            let usable = keys.lazy.compactMap(\.object).compactMap { try? EncryptionKey(jwk: $0) }.first
            guard let usable else { return try EncryptionKey(jwk: keys.first?.object ?? [:]) }
            return usable
        }
    }

    func decryptionKey() throws -> DecryptionKey {
        try making { object, secret throws(KeyError) in
            if let secret { return try DecryptionKey(id: name, secret: secret) }
            return try DecryptionKey(jwk: object)
        }
    }

    private var name: String {
        switch self {
        case .environment(let name), .file(let name): name
        }
    }

    /// Reads the text as a JSON object, or as a shared key where it isn't one.
    private func making<Key>(_ make: (JSONObject, String?) throws(KeyError) -> Key) throws -> Key {
        let text = try text().trimmingCharacters(in: .whitespacesAndNewlines)
        do throws(KeyError) {
            guard let object = (try? JSONValue.parse(text))?.object else { return try make([:], text) }
            return try make(object, nil)
        } catch {
            throw CommandFailure("\(name) holds no usable key. \(error.detail)")
        }
    }

    private func text() throws -> String {
        switch self {
        case .environment(let name):
            guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else {
                throw CommandFailure(
                    "The environment variable \(name) is empty or not set.", hint: "Set it: export \(name)=…")
            }
            return text
        case .file(let path):
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw CommandFailure("The file \(path) can't be read.", hint: "Look at its name and its permissions.")
            }
            return text
        }
    }
}
