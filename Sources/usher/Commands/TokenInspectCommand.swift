import ArgumentParser
import JSON
import Tokens

struct TokenInspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Explain a token claim by claim: what is wrong and what to change.",
        discussion: "Example:\n  usher token inspect --secret-env USHER_SECRET eyJ…")

    @OptionGroup var options: VerifyOptions
    @Argument(help: "The token, as you found it; - or nothing reads it from standard input.") var token: String?

    func run() async throws {
        let inspection = TokenInspector.inspect(
            try TokenArgument.read(token), keys: try options.keys(), decryptionKeys: try options.decryption.keys(),
            rules: options.rules, at: options.moment)
        print(Self.report(inspection).joined(separator: "\n"))
        if !inspection.isAccepted { throw ExitCode(2) }
    }

    private static func report(_ inspection: Inspection) -> [String] {
        var lines = [inspection.isAccepted ? "This token is valid." : "This token is refused."]
        lines += inspection.problems.map { "  wrong     \($0.text)" }
        lines += inspection.warnings.map { "  notice    \($0.text)" }
        lines += section("Header", inspection.header) + section("Claims", inspection.claims)
        if let key = inspection.key { lines.append("Key: \(key.name) (\(key.state.rawValue)) matches.") }
        if let difference = inspection.clockDifference {
            lines.append("Clock difference: \(Int(difference.rounded())) s")
        }
        return lines
    }

    private static func section(_ title: String, _ lines: [Inspection.Line]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return ["\(title):"]
            + lines.map { "  \(mark($0.verdict)) \($0.name) = \($0.value.serialized())  \($0.finding.text)" }
    }

    /// A sign and a word, for those who can't see colours.
    private static func mark(_ verdict: Inspection.Verdict) -> String {
        switch verdict {
        case .ok: "ok   "
        case .warning: "look "
        case .wrong: "wrong"
        }
    }
}
