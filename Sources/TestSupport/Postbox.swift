package import Desk
package import Domain
import Synchronization
import Web

/// The far side of all mail, as a test wants it to be just now.
package final class Postbox: MailSender {
    private struct State {
        var failures: [MailFailure] = []
        var received: [MailMessage] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// What arrived, oldest first.
    package var received: [MailMessage] { state.withLock { $0.received } }

    /// The next mails fail, one with each.
    package func fail(with failures: MailFailure...) { state.withLock { $0.failures += failures } }

    package func send(_ message: MailMessage) async throws(MailFailure) -> String {
        let failure = state.withLock { state -> MailFailure? in
            guard state.failures.isEmpty else { return state.failures.removeFirst() }
            state.received.append(message)
            return nil
        }
        if let failure { throw failure }
        return "250 Ok"
    }

    package var office: PostOffice {
        PostOffice(sender: self, from: MailAddress(email: "help@acme.test"), server: "mail.acme.test:587")
    }
}

extension World {
    package var letters: any LetterWriter {
        get throws { Letters(site: try Site(desk: desk)) }
    }

    /// Does everything that is due now.
    package func runJobs() async throws {
        let letters = try letters
        while try await desk.runDueJobs(letters) > 0 {}
    }
}
