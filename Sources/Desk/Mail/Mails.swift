package import Domain
import JSON
import Store

/// A mail as the desk lists it.
package struct MailLine: Sendable {
    package let mail: SentMail
    /// It has failed for good, and can still be of use.
    package let mayBeTriedAgain: Bool
}

extension Desk {
    /// Mails are listed so long.
    package static let mailMemory = Span.days(30)
    /// A mail server may be away for a weekend; a link to sign in is old by then.
    private static let usualLife = Span.days(2)

    package func mails(limit: Int = 50, in snapshot: WorkspaceSnapshot) async throws -> [MailLine] {
        let now = clock.now
        let first = Identifier.first(at: now - Self.mailMemory)
        return try await store.read(snapshot.id) { try $0.mails(since: first, limit: limit) }.map { mail in
            MailLine(mail: mail, mayBeTriedAgain: mail.state == .failed && now < Self.end(of: mail, triedAt: now))
        }
    }

    /// Sends a mail to an agent, who then knows that it works.
    package func sendTestMail(to agent: Agent, language: InterfaceLanguage, in snapshot: WorkspaceSnapshot) async throws
    {
        guard postOffice != nil else { throw Problem(.conflict, "mail_not_set_up") }
        try limits.testMails.take("\(snapshot.id) \(agent.id)", at: clock.now)
        let mail = SentMail(
            id: newID(), kind: .test, recipient: agent.email, language: language.rawValue, madeAt: clock.now)
        try await store.write(snapshot.id) { try self.post(mail, in: $0) }
        jobBell.ring()
    }

    /// Tries a mail again that has failed for good. Doing so twice sends it once.
    package func sendAgain(mail id: String, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard let mail = try store.mail(id) else { throw Problem.notFound }
            let end = Self.end(of: mail, triedAt: now)
            guard now < end else { throw Problem(.conflict, "mail_outdated") }
            guard try store.renew(mail: id) else { return }
            _ = try store.revive(job: id, at: now, giveUpAt: end)
        }
        jobBell.ring()
    }

    /// Writes a mail and the job that sends it, which has the mail's id.
    func post(_ mail: SentMail, in store: WorkspaceStore) throws {
        let now = mail.madeAt
        try store.forgetMails(before: Identifier.first(at: now - Self.mailMemory))
        try store.insert(mail)
        let end = Self.end(of: mail, triedAt: now)
        try store.insert(
            Job(
                id: mail.id, kind: .mail, about: [:], at: now, life: .milliseconds(end.milliseconds - now.milliseconds))
        )
    }

    private static func end(of mail: SentMail, triedAt now: Timestamp) -> Timestamp {
        switch mail.kind {
        case .signInLink: mail.madeAt + SignInLink.life
        case .test, .answer: now + usualLife
        }
    }
}
