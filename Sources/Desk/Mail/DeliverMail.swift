import Domain
import Store

extension Desk {
    /// Sends one mail. Run twice (a stop between sending and noting it), it sends the same one again, under the same
    /// Message-ID.
    func deliver(
        _ claimed: ClaimedJob, _ letters: any LetterWriter, in snapshot: WorkspaceSnapshot
    ) async throws {
        guard let postOffice else { throw JobFailure("mail_not_set_up", isPermanent: false) }
        let id = claimed.job.id
        guard let mail = try await store.read(snapshot.id, { try $0.mail(id) }), mail.state != .sent else {
            return try await finish(claimed)
        }
        guard let letter = try await letter(of: mail, in: snapshot) else {
            throw JobFailure("outdated", isPermanent: true)
        }
        let language = InterfaceLanguage(rawValue: mail.language) ?? InterfaceLanguage(around: snapshot.languages.main)
        let words = try letters.write(letter, in: language, for: snapshot)
        _ = try await postOffice.sender.send(message(mail, words, from: postOffice.from, in: snapshot))
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard try store.finish(claimed) else { return }
            try store.note(.sent, ofMail: id, at: now)
        }
    }

    private func finish(_ claimed: ClaimedJob) async throws {
        try await store.write(claimed.workspace) { store in _ = try store.finish(claimed) }
    }

    /// Nil for what nobody needs any more.
    private func letter(of mail: SentMail, in snapshot: WorkspaceSnapshot) async throws -> Letter? {
        switch mail.kind {
        case .test: .test
        case .answer: try await answers(of: mail, in: snapshot)
        case .signInLink: try await signInLinks(of: mail, in: snapshot).map(Letter.signInLinks)
        }
    }

    private func message(
        _ mail: SentMail, _ words: WrittenLetter, from: MailAddress, in snapshot: WorkspaceSnapshot
    ) -> MailMessage {
        var sender = from
        if sender.name == nil { sender.name = snapshot.workspace.name.withoutControls.replacing("\n", with: " ") }
        return MailMessage(
            from: sender, to: MailAddress(email: mail.recipient), subject: words.subject, text: words.text,
            html: words.html, id: "\(mail.id)@\(snapshot.hostInMail)", date: mail.madeAt,
            language: mail.language)
    }
}

extension WorkspaceSnapshot {
    /// Behind the at sign of a Message-ID, where an address in brackets would need more care than it is worth.
    fileprivate var hostInMail: String {
        let host = originRule.helpCenter.host
        return host.hasPrefix("[") ? "usher.invalid" : host
    }
}
