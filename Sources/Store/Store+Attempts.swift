package import Domain
import SQL

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
}
