package import Domain
import SQL

/// A session with its person.
package struct SessionLine: Sendable, Hashable {
    package let session: Session
    package let contact: Contact
}

/// What happened in a session: so often, one kind of thing, about one subject.
package struct SessionActivity: Sendable, Hashable {
    package let sessionID: String
    package let kind: Event.Kind
    package let subject: String?
    package let count: Int
}

/// A request's name in a list.
package struct RequestLine: Sendable, Hashable {
    package let id: String
    package let subject: String
}

extension WorkspaceStore {
    /// Sessions, newest first. Ids are sorted by time, so that they are the cursor too.
    /// - Parameter id: only sessions older than this one.
    package func sessions(before id: String?, limit: Int) throws -> [SessionLine] {
        try rows(
            """
            select \(Self.sessionColumns), \(Self.contactColumns) from session
            join contact on contact.workspace = session.workspace and contact.id = session.contact
            where session.workspace = \(workspace) and session.id < \(id ?? Self.afterEveryID)
            order by session.id desc limit \(limit)
            """
        ).map { SessionLine(session: Session($0), contact: Contact($0)) }
    }

    /// Sorts behind every id.
    static let afterEveryID = "~"

    /// What happened in the sessions from one id to another, in the order in which it began.
    package func activities(fromSession first: String, through last: String) throws -> [SessionActivity] {
        try rows(
            """
            select session, kind, subject, count(*) as count, min(id) as began from event
            where workspace = \(workspace) and session between \(first) and \(last)
            group by session, kind, subject order by began
            """
        ).compactMap { row in
            Event.Kind(rawValue: row.text("kind")).map { kind in
                SessionActivity(
                    sessionID: row.text("session"), kind: kind, subject: row.optionalText("subject"),
                    count: row.integer("count"))
            }
        }
    }

    package func requestLines(_ ids: [String]) throws -> [RequestLine] {
        try rows(
            "select id, subject from conversation where workspace = \(workspace) and id in (\(list: ids)) order by id"
        ).map { RequestLine(id: $0.text("id"), subject: $0.text("subject")) }
    }
}
