package import Domain
import SQL

/// What a program was answered when it made something, kept for a day so that it may ask again without making it twice.
package struct APIAnswer: Sendable, Hashable {
    /// Of the request that it answered: another request may not have it.
    package let fingerprint: String
    /// The id of what was made.
    package let resource: String
    package let body: String

    package init(fingerprint: String, resource: String, body: String) {
        self.fingerprint = fingerprint
        self.resource = resource
        self.body = body
    }
}

extension WorkspaceStore {
    package func apiAnswer(_ idempotencyKey: String, of apiKey: String, after oldest: Timestamp) throws -> APIAnswer? {
        try row(
            """
            select fingerprint, resource, body from api_answer
            where workspace = \(workspace) and api_key = \(apiKey) and idempotency_key = \(idempotencyKey)
              and made_at > \(oldest.milliseconds)
            """
        ).map { APIAnswer(fingerprint: $0.text("fingerprint"), resource: $0.text("resource"), body: $0.text("body")) }
    }

    /// Keeps an answer, and forgets those that are older than `oldest`.
    package func keep(
        _ answer: APIAnswer, for idempotencyKey: String, of apiKey: String, at moment: Timestamp,
        forgettingBefore oldest: Timestamp
    ) throws {
        try run("delete from api_answer where workspace = \(workspace) and made_at <= \(oldest.milliseconds)")
        try run(
            """
            insert into api_answer (workspace, api_key, idempotency_key, fingerprint, resource, body, made_at)
            values (\(workspace), \(apiKey), \(idempotencyKey), \(answer.fingerprint), \(answer.resource),
              \(answer.body), \(moment.milliseconds))
            """)
    }
}
