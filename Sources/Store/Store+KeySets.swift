package import Domain
import SQL

/// What is known of a published key set: the last good one, and the last failure.
package struct KeySetRecord: Sendable, Hashable {
    package let document: String?
    package let fetchedAt: Timestamp?
    package let failure: FetchFailure?
    package let failedAt: Timestamp?
}

extension WorkspaceStore {
    /// By key id.
    package func keySets() throws -> [String: KeySetRecord] {
        let rows = try rows(
            """
            select signing_key, document, fetched_at, failure, failed_at from key_set
            where workspace = \(workspace)
            """)
        return rows.reduce(into: [:]) { sets, row in
            sets[row.text("signing_key")] = KeySetRecord(
                document: row.optionalText("document"),
                fetchedAt: row.optionalInteger("fetched_at").map(Timestamp.init),
                failure: row.optionalText("failure").flatMap(FetchFailure.init),
                failedAt: row.optionalInteger("failed_at").map(Timestamp.init))
        }
    }

    /// Keeps a good set. Only one that differs makes servers learn their keys anew.
    package func saveKeySet(_ document: String, ofKey id: String, at moment: Timestamp) throws {
        let known = try row(
            "select document from key_set where workspace = \(workspace) and signing_key = \(id)"
        )?.optionalText("document")
        if known != document { try raiseRevision() }
        try run(
            """
            insert into key_set (workspace, signing_key, document, fetched_at)
            values (\(workspace), \(id), \(document), \(moment.milliseconds))
            on conflict (workspace, signing_key) do update set
              document = excluded.document, fetched_at = excluded.fetched_at, failure = null, failed_at = null
            """)
    }

    /// Notes a failure; the last good set stays.
    package func noteKeySet(_ failure: FetchFailure, ofKey id: String, at moment: Timestamp) throws {
        try run(
            """
            insert into key_set (workspace, signing_key, failure, failed_at)
            values (\(workspace), \(id), \(failure.rawValue), \(moment.milliseconds))
            on conflict (workspace, signing_key) do update set
              failure = excluded.failure, failed_at = excluded.failed_at
            """)
    }
}
