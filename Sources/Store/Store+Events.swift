package import Domain
import SQL

extension WorkspaceStore {
    package func insert(_ event: Event) throws {
        try run(
            """
            insert into event (workspace, id, kind, session, contact, subject, data, at)
            values (\(workspace), \(event.id), \(event.kind.rawValue), \(event.sessionID), \(event.contactID),
              \(event.subject), \(event.data), \(event.at.milliseconds))
            """)
    }

    /// Adds to the roll-up of a day. `subject` is empty for the kind's total.
    package func count(_ kind: Event.Kind, subject: String, day: Int, by count: Int) throws {
        try run(
            """
            insert into daily_count (workspace, day, kind, subject, count)
            values (\(workspace), \(day), \(kind.rawValue), \(subject), \(count))
            on conflict (workspace, day, kind, subject) do update set count = daily_count.count + excluded.count
            """)
    }

    package func insert(_ attempt: IdentifyAttempt) throws {
        try run(
            """
            insert into identify_attempt (workspace, id, at, code, reason, claim, origin, signing_key, clock_difference)
            values (\(workspace), \(attempt.id), \(attempt.at.milliseconds), \(attempt.code), \(attempt.reason),
              \(attempt.claim), \(attempt.origin), \(attempt.keyID), \(attempt.clockDifference))
            """)
    }

    /// Keeps the newest attempts only, so that a flood of bad tokens can't fill the disk.
    package func trimAttempts(keeping count: Int) throws {
        try run(
            """
            delete from identify_attempt where workspace = \(workspace) and id < (
              select id from identify_attempt where workspace = \(workspace)
              order by id desc limit 1 offset \(count - 1))
            """)
    }
}
