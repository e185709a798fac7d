import SQL

extension Schema {
    /// Programs' keys, and the answers that they may ask for again by an `Idempotency-Key`.
    static func api(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table api_key (
              workspace \(dialect.text) not null references workspace (id),
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              scopes \(dialect.text) not null,
              secret_hash \(dialect.blob) not null,
              made_at \(dialect.integer) not null,
              expires_at \(dialect.integer),
              last_used_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            """
            create table api_answer (
              workspace \(dialect.text) not null,
              api_key \(dialect.text) not null,
              idempotency_key \(dialect.text) not null,
              fingerprint \(dialect.text) not null,
              resource \(dialect.text) not null,
              body \(dialect.text) not null,
              made_at \(dialect.integer) not null,
              primary key (workspace, api_key, idempotency_key)
            ) \(dialect.strict)
            """,
            "create index api_answer_age on api_answer (workspace, made_at)",
        ]
    }
}
