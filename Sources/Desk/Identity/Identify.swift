package import Domain
import JSON
import Store
package import Tokens

/// What an application's page asks for.
package struct IdentifyRequest: Sendable {
    package var widgetID: String
    /// Nil when the body had none, or something that isn't text.
    package var token: String?
    /// The session that this browser had before: it ends, whoever's it was.
    package var former: Credential?
    /// The session of the browser's cookie, where the page itself shows another: it ends if it is another person's.
    /// (The same person's goes on, or tabs on two origins would end each other's in turn.)
    package var otherTab: Credential?
    /// A stranger's browser that shows its secret takes its requests along: what it asked in the widget …
    package var visitor: Credential?
    /// … and what it asked on the help centre's own pages.
    package var visitorCookie: Credential?
    package var origin: SiteOrigin

    package init(
        widgetID: String, token: String?, former: Credential? = nil, otherTab: Credential? = nil,
        visitor: Credential? = nil, visitorCookie: Credential? = nil, origin: SiteOrigin
    ) {
        self.widgetID = widgetID
        self.token = token
        self.former = former
        self.otherTab = otherTab
        self.visitor = visitor
        self.visitorCookie = visitorCookie
        self.origin = origin
    }
}

/// A person known from now on.
package struct Identified: Sendable {
    package let session: Session
    package let credential: Credential
    package let identity: Identity
}

extension Desk {
    /// From a signed token to a known person: verified, upserted and given a session in one transaction that is on disk
    /// when this returns.
    /// - Throws: `Problem`; every refused token is noted among the recent attempts, without the token.
    package func identify(_ request: IdentifyRequest, in snapshot: WorkspaceSnapshot) async throws -> Identified {
        guard snapshot.hasWidget(request.widgetID) else { throw Problem(.notFound, "unknown_widget") }
        let verified = try verify(request, in: snapshot)
        let identified = newSession(for: verified, request: request, in: snapshot)
        try await save(identified, verified: verified, request: request, in: snapshot)
        count(verified, request: request, in: snapshot)
        return identified
    }

    func count(_ verified: VerifiedToken, request: IdentifyRequest, in snapshot: WorkspaceSnapshot) {
        tracker.countUse(ofKey: verified.keyID, origin: request.origin.text, workspace: snapshot.id)
        tracker.count(.identified, from: request.origin, workspace: snapshot.id)
        tracker.count(.identified, workspace: snapshot.id)
    }

    func verify(_ request: IdentifyRequest, in snapshot: WorkspaceSnapshot) throws -> VerifiedToken {
        guard let token = request.token, !token.isEmpty else {
            note(code: "token_required", error: nil, request: request, in: snapshot)
            throw Problem(.badRequest, "token_required")
        }
        do {
            return try snapshot.verifier.verify(token, at: clock.now.seconds)
        } catch {
            note(code: "invalid_token", error: error, request: request, in: snapshot)
            if error.mayMeanNewKeys { keySetSchedule.hasten(snapshot.id, at: clock.now) }
            throw Problem(error)
        }
    }

    func note(
        code: String, error: TokenError?, request: IdentifyRequest, in snapshot: WorkspaceSnapshot
    ) {
        let attempt = IdentifyAttempt(
            id: newID(), at: clock.now, code: code, reason: error?.reason.rawValue, claim: error?.claim,
            origin: request.origin.text, keyID: error?.keyID,
            clockDifference: error?.clockDifference.flatMap { Int(exactly: $0.rounded()) })
        tracker.note(attempt, workspace: snapshot.id)
        tracker.count(.refused, from: request.origin, workspace: snapshot.id)
    }

    func newSession(
        for verified: VerifiedToken, request: IdentifyRequest, in snapshot: WorkspaceSnapshot
    ) -> Identified {
        let now = clock.now
        let credential = Credential(kind: .session, at: now, randomness: randomness)
        let session = Session(
            id: credential.id, contactID: newID(), keyID: verified.keyID, origin: request.origin.text, startedAt: now,
            expiresAt: expiry(of: verified, from: now, settings: snapshot.settings))
        return Identified(session: session, credential: credential, identity: verified.identity)
    }

    /// In strict mode a session lives no longer than the token that opened it.
    private func expiry(of verified: VerifiedToken, from now: Timestamp, settings: WorkspaceSettings) -> Timestamp {
        let usual = now + .hours(settings.sessionHours)
        guard settings.strictSessions, let expiresAt = verified.expiresAt else { return usual }
        return min(usual, Timestamp(milliseconds: Int(min(expiresAt, 253_402_300_799) * 1000)))
    }

    /// - Parameter claim: runs first in the transaction; what it throws keeps everything else from happening.
    func save(
        _ identified: Identified, verified: VerifiedToken, request: IdentifyRequest, in snapshot: WorkspaceSnapshot,
        claim: @escaping @Sendable (WorkspaceStore) throws -> Void = { _ in }
    ) async throws {
        let identity = verified.identity
        let attributes = JSONValue.object(identity.attributes).serialized()
        let hash = SecretHash.of(identified.credential)
        // Here, not on the one thread that writes for everybody.
        let searchText = SearchText.of(identity)
        let session = identified.session
        try await store.write(snapshot.id) { store in
            try claim(store)
            // The key may have been revoked since this request learned its workspace: revoking ends what it finds, and
            // nothing may slip in behind it.
            guard try store.isUsable(key: session.keyID) else {
                throw Problem(.unauthenticated, "invalid_token", reason: TokenError.Reason.revokedKey.rawValue)
            }
            let contact = try store.upsertContact(
                newID: session.contactID, identity: identity.key, userId: identity.userId, email: identity.email,
                name: identity.name, attributes: attributes, searchText: searchText, provedBy: session.keyID,
                at: session.startedAt)
            let former = try store.session(showing: request.former)
            try store.insert(session.belonging(to: contact, after: former?.session), secretHash: hash)
            try self.end(former, before: contact, in: store, at: session.startedAt)
            try self.end(
                store.session(showing: request.otherTab), before: contact, keepsSamePerson: true, in: store,
                at: session.startedAt)
            try self.takeOver(request.visitor, by: contact, in: store, at: session.startedAt)
            try self.takeOver(request.visitorCookie, by: contact, in: store, at: session.startedAt)
        }
    }

    /// Where another person comes, the former one's sessions that the widget has handed over end too.
    func end(
        _ former: SessionRecord?, before contact: String, keepsSamePerson: Bool = false, in store: WorkspaceStore,
        at moment: Timestamp
    ) throws {
        guard let record = former else { return }
        let isSamePerson = record.contact.id == contact
        if !isSamePerson { try store.endHandedOver(ofContact: record.contact.id, at: moment) }
        guard !isSamePerson || !keepsSamePerson else { return }
        try store.endSession(record.session.id, at: moment)
        try store.endTwins(of: record.session, at: moment)
    }

    func takeOver(
        _ visitor: Credential?, by contact: String, in store: WorkspaceStore, at moment: Timestamp
    ) throws {
        guard let visitor, let record = try store.visitor(visitor.id), SecretHash.matches(visitor, record.secretHash)
        else { return }
        try store.takeOver(visitor: visitor.id, stranger: record.contact.id, contact: contact, at: moment)
    }
}

extension Session {
    fileprivate func belonging(to contact: String, after former: Session?) -> Session {
        Session(
            id: id, contactID: contact, keyID: keyID, origin: origin, opening: opening, startedAt: startedAt,
            expiresAt: expiresAt, formerID: former?.id)
    }
}

extension WorkspaceStore {
    /// The session of a whole credential, live or not. Only who shows all of it can end a session, so that a guessed id
    /// ends nobody's.
    func session(showing credential: Credential?) throws -> SessionRecord? {
        guard let credential, let record = try session(credential.id),
            SecretHash.matches(credential, record.secretHash)
        else { return nil }
        return record
    }
}

extension TokenError {
    /// Whether the token may be signed with a key that its application has published since we asked.
    fileprivate var mayMeanNewKeys: Bool {
        [.unknownKey, .signatureMismatch, .unsupportedAlgorithm].contains(reason)
    }
}

extension Identity {
    /// What a person is found by. The prefix keeps an id that looks like an email apart from an email.
    var key: String {
        if let userId { return Self.key(ofUser: userId) }
        return "email:" + (email ?? "")
    }

    static func key(ofUser id: String) -> String { "id:" + id }
}

extension Problem {
    /// A refused token, as everybody is told.
    init(_ error: TokenError) {
        self.init(
            .unauthenticated, "invalid_token", reason: error.reason.rawValue, field: error.claim,
            values: ["claim": error.claim ?? ""])
    }
}
