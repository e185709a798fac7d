import CCurl
import Dispatch
package import Domain

/// Sends mails by SMTP, each over a connection of its own. libcurl's calls block, and so they have threads of their own:
/// as many as there are mails at once, of which the callers see to it that they are few.
package struct SMTPSender: MailSender {
    /// Whoever is slower than this is tried again later.
    package static let patience = 60

    private let server: SMTPServer
    private let patience: Int
    private let queue = DispatchQueue(label: "usher.mail", attributes: .concurrent)

    /// Once in a process, before any other thread is about.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    package init(server: SMTPServer, patience: Int = SMTPSender.patience) {
        _ = Self.isReady
        self.server = server
        self.patience = patience
    }

    package func send(_ message: MailMessage) async throws(MailFailure) -> String {
        let text = try ComposedMail(message).text
        let transfer = SMTPTransfer(
            server: server, from: message.from.email, to: message.to.email,
            // The half behind the sender's at sign is a name that stands for us.
            helo: String(message.from.email.split(separator: "@").last ?? "localhost"), text: text,
            patience: patience)
        let outcome: Result<String, MailFailure> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: transfer.run()) }
        }
        return try outcome.get()
    }
}
