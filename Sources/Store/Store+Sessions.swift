package import Domain
import SQL

/// A session with its person, and the hash that the browser's secret must have.
package struct SessionRecord: Sendable {
    package let session: Session
    package let contact: Contact
    package let secretHash: [UInt8]
}

extension WorkspaceStore {
    static let sessionColumns: SQLStatement = """
        session.id as session_id, session.secret_hash, session.contact as session_contact, session.signing_key,
        session.origin, session.opening, session.started_at, session.expires_at, session.ended_at, session.seen_at,
        session.former
        """

    package func insert(_ session: Session, secretHash: [UInt8]) throws {
        try run(
            """
            insert into session (
              workspace, id, secret_hash, contact, signing_key, origin, opening, started_at, expires_at, former)
            values (\(workspace), \(session.id), \(secretHash), \(session.contactID), \(session.keyID),
              \(session.origin), \(session.opening.rawValue), \(session.startedAt.milliseconds),
              \(session.expiresAt.milliseconds), \(session.formerID))
            """)
    }

    package func session(_ id: String) throws -> SessionRecord? {
        try row(
            """
            select \(Self.sessionColumns), \(Self.contactColumns) from session
            join contact on contact.workspace = session.workspace and contact.id = session.contact
            where session.workspace = \(workspace) and session.id = \(id)
            """
        ).map { row in
            SessionRecord(session: Session(row), contact: Contact(row), secretHash: row.blob("secret_hash"))
        }
    }

    /// - Returns: whether a live session was ended.
    @discardableResult
    package func endSession(_ id: String, at moment: Timestamp) throws -> Bool {
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) and ended_at is null
            """) == 1
    }

    /// Ends those that followed the same session as this one, at the same origin: of identifies under way at once, each
    /// of which shows the session before, a browser keeps one, and only what it shows next tells which.
    package func endTwins(of session: Session, at moment: Timestamp) throws {
        guard let former = session.formerID else { return }
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and contact = \(session.contactID) and former = \(former)
              and origin = \(session.origin) and ended_at is null
            """)
    }

    /// - Returns: how many sessions were ended.
    package func endSessions(openedByKey key: String, at moment: Timestamp) throws -> Int {
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and id >= \(Self.oldestLiveSession(at: moment)) and signing_key = \(key)
              and ended_at is null and expires_at > \(moment.milliseconds)
            """)
    }

    /// - Returns: how many sessions were ended.
    package func endSessions(ofContact contact: String, at moment: Timestamp) throws -> Int {
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and contact = \(contact) and ended_at is null
              and expires_at > \(moment.milliseconds)
            """)
    }

    /// - Returns: how many sessions were ended.
    @discardableResult
    package func endSessions(openedBy opening: Session.Opening, at moment: Timestamp) throws -> Int {
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and id >= \(Self.oldestLiveSession(at: moment))
              and opening = \(opening.rawValue) and ended_at is null and expires_at > \(moment.milliseconds)
            """)
    }

    /// A session that is shown, to the minute; it never goes back.
    package func markSeen(session id: String, at moment: Timestamp) throws {
        try run(
            """
            update session set seen_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) and coalesce(seen_at, started_at) < \(moment.milliseconds)
            """)
    }

    /// No setting makes a session last longer, so that older rows needn't be looked at.
    static func oldestLiveSession(at moment: Timestamp) -> String {
        Identifier.first(at: moment - .hours(WorkspaceSettings.sessionHoursLimit))
    }

    package func sessions(ofContact contact: String, limit: Int) throws -> [Session] {
        try rows(
            """
            select \(Self.sessionColumns) from session
            where workspace = \(workspace) and contact = \(contact) order by id desc limit \(limit)
            """
        ).map(Session.init)
    }
}

extension Session {
    init(_ row: Row) {
        self.init(
            id: row.text("session_id"), contactID: row.text("session_contact"), keyID: row.text("signing_key"),
            origin: row.text("origin"), opening: Opening(rawValue: row.text("opening")) ?? .token,
            startedAt: Timestamp(milliseconds: row.integer("started_at")),
            expiresAt: Timestamp(milliseconds: row.integer("expires_at")),
            endedAt: row.optionalInteger("ended_at").map(Timestamp.init),
            seenAt: row.optionalInteger("seen_at").map(Timestamp.init), formerID: row.optionalText("former"))
    }
}
