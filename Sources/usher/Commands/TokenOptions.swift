import ArgumentParser
import Desk
import Domain
import Foundation
import Tokens

/// The secret, from the environment.
struct SecretOptions: ParsableArguments {
    @Option(help: "The environment variable that holds the secret.")
    var secretEnv: String

    func secret() throws -> String { try Self.secret(in: secretEnv) }

    static func secret(in variable: String) throws -> String {
        guard let secret = ProcessInfo.processInfo.environment[variable], !secret.isEmpty else {
            throw CommandFailure(
                "The environment variable \(variable) is empty or not set.", hint: "Set it: export \(variable)=…")
        }
        return secret
    }
}

/// How a token is checked: against which secret, when, and by which rules.
struct VerifyOptions: ParsableArguments {
    @OptionGroup var secret: SecretOptions
    @OptionGroup var decryption: DecryptOptions

    @Option(help: "The moment to check at, in seconds since 1970. Now, where it isn't given.")
    var now: Double?

    @Flag(help: "Accept a token without an email.")
    var emailOptional = false

    @Flag(help: "Accept a token with an email and no id.")
    var identifyByEmail = false

    @Flag(help: "Refuse a token without an expiry.")
    var requireExpiry = false

    @Option(help: "The audience (aud) that a token must name.")
    var audience: String?

    @Option(help: "The issuer (iss) that a token must name.")
    var issuer: String?

    func keys() throws -> [VerificationKey] {
        do {
            return [try VerificationKey(id: secret.secretEnv, name: secret.secretEnv, secret: try secret.secret())]
        } catch let error as KeyError {
            throw CommandFailure(error.detail)
        }
    }

    var rules: TokenRules {
        TokenRules(
            emailRequired: !emailOptional, identifyByEmail: identifyByEmail, requireExpiry: requireExpiry,
            longestLifetime: requireExpiry ? TokenRules.usualLongestLifetime : nil, expectedAudience: audience,
            expectedIssuer: issuer, encryptionRequired: decryption.requireEncryption)
    }

    var moment: Double { now ?? SystemClock().now.seconds }
}

/// The token of a command: its argument, or standard input for `-` or nothing.
enum TokenArgument {
    static func read(_ argument: String?) throws -> String {
        if let argument, argument != "-" { return argument }
        let data = FileHandle.standardInput.readDataToEndOfFile()
        let text = String(decoding: data, as: UTF8.self)
        // A pipe ends with a line end that isn't the token's.
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
