package import Domain
import Store

/// What the page of a link shows before anybody has pressed its button.
package struct ShownLink: Sendable {
    package let id: String
    package let contact: Contact
    /// The browser is the one that asked for it.
    package let isSameBrowser: Bool
}

/// What a browser shows that goes on with a link.
package struct LinkAnswer: Sendable {
    package var link: Credential?
    /// Whose button was pressed: another link may have been opened in another tab since.
    package var shownID: String
    package var former: Credential?
    package var visitor: Credential?

    package init(link: Credential?, shownID: String, former: Credential? = nil, visitor: Credential? = nil) {
        self.link = link
        self.shownID = shownID
        self.former = former
        self.visitor = visitor
    }
}

extension Desk {
    /// Looking at a link uses nothing up: programs that check mails for malice open what is in them.
    /// - Throws: `link_void` for one that isn't ours, is used, too old, or was sent to a former address.
    package func look(
        atLink credential: Credential?, browser: Credential?, in snapshot: WorkspaceSnapshot
    ) async throws -> ShownLink {
        let record = try await store.read(snapshot.id) { try self.usableLink(credential, in: $0, snapshot) }
        let shown = browser.map { Base64URL.encode(SecretHash.of($0)) }
        return ShownLink(
            id: record.link.id, contact: record.contact, isSameBrowser: record.link.browser == shown)
    }

    /// Opens a session, once, for the person of a link. It says of them what the last token said.
    package func signIn(
        _ answer: LinkAnswer, in snapshot: WorkspaceSnapshot
    ) async throws -> (session: Session, credential: Credential, returnPath: String) {
        guard let link = answer.link, link.id == answer.shownID else { throw Self.void }
        let now = clock.now
        let credential = Credential(kind: .session, at: now, randomness: randomness)
        let hash = SecretHash.of(credential)
        let opened = try await store.write(snapshot.id) { store in
            let record = try self.usableLink(link, in: store, snapshot)
            guard try store.use(record.link, at: now), let key = record.provedBy else { throw Self.void }
            let session = Session(
                id: credential.id, contactID: record.contact.id, keyID: key,
                origin: snapshot.originRule.helpCenter.text, opening: .mail, startedAt: now,
                expiresAt: now + .hours(snapshot.settings.sessionHours))
            try store.insert(session, secretHash: hash)
            try self.end(store.session(showing: answer.former), before: session.contactID, in: store, at: now)
            try self.takeOver(answer.visitor, by: session.contactID, in: store, at: now)
            return (session, record.link.returnPath)
        }
        tracker.count(.identified, workspace: snapshot.id)
        return (opened.0, credential, opened.1)
    }

    private static let void = Problem(.forbidden, "link_void")

    /// The settings are read with it: an administrator may have turned this off a moment ago.
    private func usableLink(
        _ credential: Credential?, in store: WorkspaceStore, _ snapshot: WorkspaceSnapshot
    ) throws -> SignInLinkRecord {
        guard let credential, credential.kind == .link, let record = try store.signInLink(credential.id),
            SecretHash.matches(credential, record.secretHash), record.isUsable(at: clock.now),
            try store.settings()?.signInByMail == true
        else { throw Self.void }
        return record
    }

    /// Turns signing in by mail on or off. Turned off, the sessions that it has opened end.
    package func change(signInByMail isOn: Bool, in snapshot: WorkspaceSnapshot) async throws {
        guard postOffice != nil || !isOn else { throw Problem(.conflict, "mail_not_set_up") }
        try await changeSettings(in: snapshot) { $0.signInByMail = isOn }
        let now = clock.now
        guard !isOn else { return }
        try await store.write(snapshot.id) { store in _ = try store.endSessions(openedBy: .mail, at: now) }
    }
}
