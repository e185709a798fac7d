package import Domain
import Store

/// A person who has shown a live session.
package struct KnownPerson: Sendable {
    package let session: Session
    package let contact: Contact
    package let reader: Reader
}

extension Desk {
    /// The person of a session, or nil for an unknown, ended, expired or revoked one.
    package func person(
        showing credential: Credential?, in snapshot: WorkspaceSnapshot
    ) async throws -> KnownPerson? {
        guard let credential, credential.kind == .session,
            let record = try await store.read(snapshot.id, { try $0.session(credential.id) }),
            SecretHash.matches(credential, record.secretHash), record.session.isLive(at: clock.now)
        else { return nil }
        tracker.see(record.session, workspace: snapshot.id)
        return KnownPerson(
            session: record.session, contact: record.contact, reader: snapshot.reader(record.contact))
    }

    /// Ends the session on the server, so that no copy of the credential works any more. Unknown ones are no error:
    /// whoever signs out is signed out.
    package func signOut(_ credential: Credential?, in snapshot: WorkspaceSnapshot) async throws {
        guard let credential, let person = try await person(showing: credential, in: snapshot) else { return }
        let now = clock.now
        try await store.write(snapshot.id) { store in
            try store.endSession(credential.id, at: now)
            try store.endTwins(of: person.session, at: now)
            try store.endHandedOver(ofContact: person.contact.id, at: now)
        }
        tracker.track(
            .signedOut, workspace: snapshot.id, session: person.session.id, contact: person.contact.id)
    }

    /// Adds what the browser says about a person. It is kept apart from what tokens say, grants nothing, and can't
    /// replace a signed attribute.
    package func update(
        unsigned attributes: AttributeChange, of person: KnownPerson, in snapshot: WorkspaceSnapshot
    ) async throws {
        let contactID = person.contact.id
        try await store.write(snapshot.id) { store in
            guard let contact = try store.contact(contactID) else { return }
            try store.setUnsignedAttributes(attributes.applied(to: contact), ofContact: contactID)
        }
    }
}
