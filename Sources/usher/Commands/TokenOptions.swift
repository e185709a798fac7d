import ArgumentParser
import Desk
import Domain
import Foundation
import Tokens

/// How a token is checked: against which keys, when, and by which rules.
struct VerifyOptions: ParsableArguments {
    @OptionGroup var key: KeyOptions
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

    func validate() throws {
        guard let now, !(0...253_402_300_799).contains(now) else { return }
        throw ValidationError("--now is no moment: seconds since 1970 are expected, like 1800000000.")
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
