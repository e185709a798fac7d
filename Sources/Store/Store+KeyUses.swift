package import Domain
import SQL

/// What hangs on a key: the sessions that it opened and the people in them.
package struct KeySessions: Sendable, Hashable {
    package let sessions: Int
    package let people: Int

    package init(sessions: Int, people: Int) {
        self.sessions = sessions
        self.people = people
    }

    package static let none = KeySessions(sessions: 0, people: 0)
}

/// Where a key's tokens come from.
package struct KeyUse: Sendable, Hashable {
    package let keyID: String
    package let origin: String
    package let uses: Int
    package let lastUsedAt: Timestamp
}

extension WorkspaceStore {
    package func countUses(_ count: Int, ofKey id: String, origin: String, lastAt moment: Timestamp) throws {
        try run(
            """
            update signing_key set uses = uses + \(count), last_used_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id)
            """)
        try run(
            """
            insert into signing_key_use (workspace, signing_key, origin, uses, last_used_at)
            values (\(workspace), \(id), \(origin), \(count), \(moment.milliseconds))
            on conflict (workspace, signing_key, origin) do update set
              uses = signing_key_use.uses + excluded.uses, last_used_at = excluded.last_used_at
            """)
    }

    /// Origins whose pages used a key after it had begun to retire, the latest first: where the newer one isn't
    /// deployed yet.
    package func usesOfRetiringKeys() throws -> [KeyUse] {
        try rows(
            """
            select signing_key, origin, signing_key_use.uses as uses, signing_key_use.last_used_at as last_used_at
            from signing_key_use join signing_key on signing_key.workspace = signing_key_use.workspace
              and signing_key.id = signing_key_use.signing_key
            where signing_key.workspace = \(workspace) and signing_key.state = \(SigningKey.State.retiring.rawValue)
              and signing_key_use.last_used_at > signing_key.retired_at
            order by signing_key_use.last_used_at desc, origin
            """
        ).map { row in
            KeyUse(
                keyID: row.text("signing_key"), origin: row.text("origin"), uses: row.integer("uses"),
                lastUsedAt: Timestamp(milliseconds: row.integer("last_used_at")))
        }
    }

    /// Live sessions by the key that opened them: what revoking it would end.
    package func liveSessions(at moment: Timestamp) throws -> [String: KeySessions] {
        let rows = try rows(
            """
            select signing_key, count(*) as sessions, count(distinct contact) as people from session
            where workspace = \(workspace) and id >= \(Self.oldestLiveSession(at: moment))
              and ended_at is null and expires_at > \(moment.milliseconds)
            group by signing_key
            """)
        return rows.reduce(into: [:]) { live, row in
            live[row.text("signing_key")] = KeySessions(
                sessions: row.integer("sessions"), people: row.integer("people"))
        }
    }
}
