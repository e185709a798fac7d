package import Domain
import SQL

/// How identifying went on the pages of one origin.
package struct OriginReadiness: Sendable, Hashable {
    package let origin: String
    package let passed: Int
    package let refused: Int

    package init(origin: String, passed: Int, refused: Int) {
        self.origin = origin
        self.passed = passed
        self.refused = refused
    }
}

extension WorkspaceStore {
    /// Failed attempts, newest first.
    /// - Parameter id: only attempts older than this one.
    package func attempts(before id: String?, limit: Int) throws -> [IdentifyAttempt] {
        try rows(
            """
            select id, at, code, reason, claim, origin, signing_key, clock_difference from identify_attempt
            where workspace = \(workspace) and id < \(id ?? Self.afterEveryID) order by id desc limit \(limit)
            """
        ).map { row in
            IdentifyAttempt(
                id: row.text("id"), at: Timestamp(milliseconds: row.integer("at")), code: row.text("code"),
                reason: row.optionalText("reason"), claim: row.optionalText("claim"), origin: row.text("origin"),
                keyID: row.optionalText("signing_key"), clockDifference: row.optionalInteger("clock_difference"))
        }
    }

    /// Passed and refused attempts by origin since a moment, the busiest origin first.
    package func readiness(since moment: Timestamp) throws -> [OriginReadiness] {
        let first = Identifier.first(at: moment)
        return try rows(
            """
            select origin, cast(sum(passed) as \(transaction.dialect.integer)) as passed,
              cast(sum(refused) as \(transaction.dialect.integer)) as refused
            from (
              select origin, 1 as passed, 0 as refused from session
              where workspace = \(workspace) and id >= \(first)
              union all
              select origin, 0 as passed, 1 as refused from identify_attempt
              where workspace = \(workspace) and id >= \(first)
            ) as attempt
            group by origin order by count(*) desc, origin
            """
        ).map {
            OriginReadiness(origin: $0.text("origin"), passed: $0.integer("passed"), refused: $0.integer("refused"))
        }
    }

    /// Live sessions by the key that opened them: what revoking it would end.
    package func liveSessions(at moment: Timestamp) throws -> [String: Int] {
        let rows = try rows(
            """
            select signing_key, count(*) as live from session
            where workspace = \(workspace) and id >= \(Identifier.first(at: moment - Self.longestSession))
              and ended_at is null and expires_at > \(moment.milliseconds)
            group by signing_key
            """)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("signing_key"), $0.integer("live")) })
    }

    /// No setting makes a session last longer, so that older rows needn't be looked at.
    private static let longestSession = Span.hours(WorkspaceSettings.sessionHoursLimit)
}
