import ArgumentParser
import Desk
import Domain
import Mail

struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Try whether mail can be sent.", subcommands: [MailTestCommand.self])
}

struct MailTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send one mail and say exactly what happened.",
        discussion: """
            Example:
              USHER_SMTP_URL=smtp://name:password@mail.acme.test:587 usher mail test --to ada@acme.test --mail-from help@acme.test

            It takes the same options and variables as `usher serve`, and needs no running server.
            """)

    @OptionGroup var mail: MailOptions
    @Option(help: "Who gets it.") var to: String

    func run() async throws {
        guard let postOffice = try mail.postOffice() else {
            throw CommandFailure(
                "No mail server is set up.",
                hint: "Set USHER_SMTP_URL=smtp://name:password@mail.acme.test:587 and USHER_MAIL_FROM=help@acme.test")
        }
        guard EmailAddress.isPlain(to) else {
            throw CommandFailure("--to isn't one plain address.", hint: "Example: --to ada@acme.test")
        }
        print("Sending to \(to) through \(postOffice.server) …")
        flushOutput()
        do throws(MailFailure) {
            print("Sent. The server said: \(try await postOffice.sender.send(message(from: postOffice.from)))")
        } catch {
            throw CommandFailure(error)
        }
    }

    private func message(from: MailAddress) -> MailMessage {
        let now = SystemClock().now
        let host = String(from.email.split(separator: "@").last ?? "usher.invalid")
        return MailMessage(
            from: from, to: MailAddress(email: to), subject: "Mail from Usher works",
            text: "This is the test that `usher mail test` was asked for. Usher can send mail.\n",
            id: "\(Identifier.make(at: now, randomness: SystemRandomness()))@\(host)", date: now, language: "en")
    }
}

extension CommandFailure {
    /// What happened on the way to the mail server, what it said, and what to do.
    init(_ failure: MailFailure) {
        let reply = failure.reply.map { " The server said: \($0)" } ?? ""
        let lasting = failure.isPermanent ? " It would be refused again." : " It may pass: Usher would try again."
        self.init(Self.sentences[failure.kind, default: "The mail was not sent."] + reply + lasting)
    }

    private static let sentences: [MailFailure.Kind: String] = [
        .hostUnknown: "There is no host of the mail server's name.",
        .unreachable:
            "The mail server can't be reached: no connection came about. Look at the host, the port and a firewall.",
        .tooSlow: "The mail server didn't answer in time. Look at the port: 465 wants smtps://, 587 wants smtp://.",
        .tlsFailed:
            "The connection can't be encrypted: the certificate doesn't hold for this name, or isn't from a known "
            + "authority. For one of your own, give --smtp-ca-file.",
        .tlsMissing: "The mail server doesn't offer STARTTLS, and without it nothing is sent to another machine.",
        .loginRefused: "The mail server refused the name or the password.",
        .senderRefused: "The mail server refused the sender's address.",
        .recipientRefused: "The mail server refused the recipient's address.",
        .messageRefused: "The mail server refused the mail.",
        .brokenOff: "The connection broke off.",
        .unwritable: "The mail can't be written down: an address isn't plain ASCII, or a name has a line break in it.",
    ]
}
