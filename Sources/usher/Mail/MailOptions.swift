import ArgumentParser
import Desk
import Domain
import Foundation
import Mail

/// How mail is sent. Each option has a variable of the same meaning; a password is never an argument.
struct MailOptions: ParsableArguments {
    @Option(
        name: .customLong("smtp-url"),
        help: "The mail server, like smtp://name@mail.acme.test:587. Or USHER_SMTP_URL, which may hold the password.")
    var smtpURL: String?

    @Option(
        name: .customLong("smtp-password-file"), help: "A file with the mail server's password. Or USHER_SMTP_PASSWORD."
    )
    var smtpPasswordFile: String?

    @Option(
        name: .customLong("smtp-ca-file"),
        help:
            "A PEM file of the authorities that the mail server's certificate may come from, in place of the system's.")
    var smtpCAFile: String?

    @Option(help: "Whose mail it is, like \"Acme Help <help@acme.test>\". Or USHER_MAIL_FROM.")
    var mailFrom: String?

    private static let form =
        "Like smtp://name:password@mail.acme.test:587 or smtps://…:465; write %40 for an @ in a name."

    /// Nil where no mail server is named: then nothing that needs mail is offered.
    func postOffice() throws -> PostOffice? {
        guard let server = try server() else { return nil }
        guard let text = mailFrom ?? Self.variable("USHER_MAIL_FROM") else {
            throw CommandFailure(
                "There is a mail server, but no sender.", hint: "Name one: --mail-from \"Acme Help <help@acme.test>\"")
        }
        guard let from = MailAddress(text) else {
            throw CommandFailure(
                "The sender isn't one address.", hint: "Like --mail-from \"Acme Help <help@acme.test>\"")
        }
        return PostOffice(sender: SMTPSender(server: server), from: from, server: server.name)
    }

    private func server() throws -> SMTPServer? {
        if let smtpURL, let named = try? SMTPServer(smtpURL), named.password != nil {
            throw CommandFailure(
                "A password in an argument can be read by everybody on this machine.",
                hint: "Give the whole address in USHER_SMTP_URL, or the password in USHER_SMTP_PASSWORD or "
                    + "--smtp-password-file.")
        }
        guard let text = smtpURL ?? Self.variable("USHER_SMTP_URL") else { return nil }
        guard var server = try? SMTPServer(text) else {
            throw CommandFailure("The mail server's address can't be read.", hint: Self.form)
        }
        if let password = try password() { server.password = password }
        if let smtpCAFile, !FileManager.default.isReadableFile(atPath: smtpCAFile) {
            throw CommandFailure("The file \(smtpCAFile) can't be read.")
        }
        server.authorities = smtpCAFile
        return server
    }

    private func password() throws -> String? {
        guard let smtpPasswordFile else { return Self.variable("USHER_SMTP_PASSWORD") }
        guard let text = PrivateFile(path: smtpPasswordFile).contents else {
            throw CommandFailure("The file \(smtpPasswordFile) can't be read.")
        }
        return text.trimmed
    }

    /// Set and not empty, as a unit's environment file leaves what isn't used.
    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
