package import Domain
import Store

/// What the widget's frame shows when its person follows a link to the help centre.
package struct HandOverRequest: Sendable {
    /// The widget's own session.
    package var session: Credential?
    /// What the help centre's cookies hold in this browser.
    package var former: Credential?
    package var visitor: Credential?

    package init(session: Credential?, former: Credential?, visitor: Credential?) {
        self.session = session
        self.former = former
        self.visitor = visitor
    }
}

extension Desk {
    /// A session of its own for the help centre's pages, on the word of the widget's: as long as that one lasts, opened
    /// by the same key, ended when the person signs out.
    /// - Returns: nil where the help centre knows the person already.
    package func handOver(
        _ request: HandOverRequest, in snapshot: WorkspaceSnapshot
    ) async throws -> (session: Session, credential: Credential)? {
        guard let shown = request.session, let person = try await person(showing: shown, in: snapshot) else {
            throw Problem.sessionRequired
        }
        let known = try await self.person(showing: request.former, in: snapshot)
        guard known?.contact.id != person.contact.id else { return nil }
        let now = clock.now
        let credential = Credential(kind: .session, at: now, randomness: randomness)
        let session = Session(
            id: credential.id, contactID: person.contact.id, keyID: person.session.keyID,
            origin: person.session.origin, opening: person.session.opening, startedAt: now,
            expiresAt: person.session.expiresAt)
        let hash = SecretHash.of(credential)
        try await store.write(snapshot.id) { store in
            // The person may have signed out since: an answer still under way must not bring them back.
            guard let opener = try store.session(shown.id), opener.session.isLive(at: now) else {
                throw Problem.sessionRequired
            }
            try store.insert(session, secretHash: hash)
            try store.keepHandedOver(session)
            try self.end(store.session(showing: request.former), before: session.contactID, in: store, at: now)
            try self.takeOver(request.visitor, by: session.contactID, in: store, at: now)
        }
        return (session, credential)
    }
}
