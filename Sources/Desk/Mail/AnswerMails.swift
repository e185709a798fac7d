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
        try await store.write(snapshot.id) { store in
            guard try store.finish(claimed), try store.settings()?.mailAnswers == true,
                let request = try store.unreadRequest(id), request.isUnread(upTo: sequence),
                request.mailedSequence <= request.conversation.readByContact, let email = request.contact.email
            else { return }
            try store.markMailed(upTo: sequence, conversation: id)
            let mail = SentMail(
                id: self.newID(), kind: .answer, recipient: email,
                language: request.spoken(snapshot.languages).rawValue,
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
            return .answer(
                texts: request.isProved ? answers : [], address: request.address(in: snapshot),
                isKnown: request.isProved)
        }
    }

    package func change(mailAnswers isOn: Bool, in snapshot: WorkspaceSnapshot) async throws {
        guard postOffice != nil || !isOn else { throw Problem(.conflict, "mail_not_set_up") }
        try await changeSettings(in: snapshot) { $0.mailAnswers = isOn }
    }
}

extension UnreadRequest {
    /// Of our languages, the one that its person was spoken to in when they asked, as far as that is known.
    fileprivate func spoken(_ languages: ContentLanguages) -> InterfaceLanguage {
        InterfaceLanguage(around: conversation.language ?? languages.main, otherwise: languages.main)
    }

    /// Where its person finds it, as they read the help centre.
    fileprivate func address(in snapshot: WorkspaceSnapshot) -> String {
        let known = conversation.language.flatMap { snapshot.languages.best(for: $0.rawValue) }
        let language = known ?? snapshot.languages.main
        return "\(snapshot.helpCenter.origin)/\(language.rawValue)/requests/\(conversation.id)"
    }

    fileprivate func isUnread(upTo sequence: Int) -> Bool {
        conversation.readByContact < sequence
    }
}
