package import Domain
import SQL

/// What signing in at the help centre needs to remember: what was used already, and which sessions the widget has
/// handed over to the help centre's pages.
extension WorkspaceStore {
    /// Marks something as used, for as long as using it again could do any harm. Of two who try at once one wins.
    /// - Returns: false when it had been used before.
    package func useOnce(_ mark: String, until end: Timestamp, at now: Timestamp) throws -> Bool {
        try run("delete from used_once where workspace = \(workspace) and expires_at <= \(now.milliseconds)")
        return try run(
            """
            insert into used_once (workspace, mark, expires_at) values (\(workspace), \(mark), \(end.milliseconds))
            on conflict (workspace, mark) do nothing
            """) == 1
    }

    /// Remembers that a session was opened on the word of another session of the same person.
    package func keepHandedOver(_ session: Session) throws {
        try run(
            """
            delete from handed_over where workspace = \(workspace) and contact = \(session.contactID)
              and expires_at <= \(session.startedAt.milliseconds)
            """)
        try run(
            """
            insert into handed_over (workspace, contact, session, expires_at)
            values (\(workspace), \(session.contactID), \(session.id), \(session.expiresAt.milliseconds))
            """)
    }

    /// Ends every session of a person that was handed over.
    package func endHandedOver(ofContact contact: String, at moment: Timestamp) throws {
        try run(
            """
            update session set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and ended_at is null
              and id in (select session from handed_over where workspace = \(workspace) and contact = \(contact))
            """)
        try run("delete from handed_over where workspace = \(workspace) and contact = \(contact)")
    }
}
