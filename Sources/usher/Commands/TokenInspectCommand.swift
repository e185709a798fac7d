import ArgumentParser
import Domain
import Foundation
import Tokens
import Web

struct TokenInspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Explain a token claim by claim: what is wrong and what to change.",
        discussion: """
            Examples:
              usher token inspect --secret-env USHER_SECRET eyJ…
              usher token inspect --public-key public.pem --language de eyJ…
              usher token inspect eyJ…        without a key, so that the signature can't be checked

            Paste it as you found it: with Bearer, in quotes, in JSON. Exit code 0: valid, 2: refused, or not checked.
            """)

    @OptionGroup var options: VerifyOptions
    @Option(help: "en or de. The language of your terminal, where it isn't given.") var language: InterfaceLanguage?
    @Argument(help: "The token, as you found it; - or nothing reads it from standard input.") var token: String?

    func run() async throws {
        let inspection = TokenInspector.inspect(
            try TokenArgument.read(token), keys: try options.key.keys(),
            decryptionKeys: try options.decryption.keys(), rules: options.rules, at: options.moment)
        let sentences = InspectionSentences(try Texts(Assets()), language ?? .ofTerminal)
        print(InspectionReport(inspection: inspection, sentences: sentences, hasKeys: !options.key.isEmpty).text)
        if !inspection.isAccepted { throw ExitCode(2) }
    }
}

extension InterfaceLanguage: ExpressibleByArgument {
    init?(argument: String) {
        self.init(tag: argument)
    }

    /// By the usual variables, in the usual order (POSIX, section 8.2).
    fileprivate static var ofTerminal: InterfaceLanguage {
        let environment = ProcessInfo.processInfo.environment
        let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return tag.flatMap { InterfaceLanguage(tag: $0) } ?? .english
    }
}
