package import Domain
import JSON
import Store

/// Mails to people whose requests were answered and who haven't read it: one for each time that something waits for them,
/// however many answers that is.
extension Desk {
    /// Whoever has the page open reads it at once, and needs no mail.
    package static let answerMailDelay = Span.minutes(5)

    /// In the transaction of an answer: it is looked at again in a few minutes.
    func remindOfAnswer(_ sequence: Int, in conversation: String, _ store: WorkspaceStore) throws {
        guard postOffice != nil, try store.settings()?.mailAnswers == true else { return }
        try store.insert(
            Job(
                id: newID(), kind: .unreadAnswer,
                about: ["conversation": .string(conversation), "sequence": JSONValue(sequence)], at: clock.now,
                life: .days(1), delay: Self.answerMailDelay))
    }

    func writeAnswerMail(_ claimed: ClaimedJob, in snapshot: WorkspaceSnapshot) async throws {
        let about = claimed.job.about
        let (id, sequence) = (about["conversation"]?.string ?? "", Int(about["sequence"]?.integer ?? 0))
        let language = InterfaceLanguage(around: snapshot.languages.main).rawValue
        try await store.write(snapshot.id) { store in
            guard try store.finish(claimed), try store.settings()?.mailAnswers == true,
                let request = try store.unreadRequest(id), request.isUnread(upTo: sequence),
                request.mailedSequence <= request.conversation.readByContact, let email = request.contact.email
            else { return }
            try store.markMailed(upTo: sequence, conversation: id)
            let mail = SentMail(
                id: self.newID(), kind: .answer, recipient: email, language: language,
                about: ["conversation": .string(id), "sequence": JSONValue(sequence)], madeAt: self.clock.now)
            try self.post(mail, in: store)
        }
        jobBell.ring()
    }

    /// What is unread now; nil when all of it was read meanwhile, or goes to another address by now. What the team has
    /// written goes to an address that a token has proved, and to no other.
    func answers(of mail: SentMail, in snapshot: WorkspaceSnapshot) async throws -> Letter? {
        let (id, sequence) = (mail.about["conversation"]?.string ?? "", Int(mail.about["sequence"]?.integer ?? 0))
        return try await store.read(snapshot.id) { store in
            guard let request = try store.unreadRequest(id), request.isUnread(upTo: sequence),
                request.contact.email == mail.recipient
            else { return nil }
            let messages = try store.messages(
                conversation: id, after: request.conversation.readByContact, withNotes: false)
            let answers = messages.filter { $0.author == .agent }.map(\.body)
            let address = "\(snapshot.helpCenter.origin)/\(snapshot.languages.main.rawValue)/requests/\(id)"
            return .answer(texts: request.isProved ? answers : [], address: address, isKnown: request.isProved)
        }
    }

    package func change(mailAnswers isOn: Bool, in snapshot: WorkspaceSnapshot) async throws {
        guard postOffice != nil || !isOn else { throw Problem(.conflict, "mail_not_set_up") }
        try await changeSettings(in: snapshot) { $0.mailAnswers = isOn }
    }
}

extension UnreadRequest {
    fileprivate func isUnread(upTo sequence: Int) -> Bool {
        conversation.readByContact < sequence
    }
}
