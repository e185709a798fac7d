import SQL

extension Schema {
    static func team(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table agent (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              email \(dialect.text) not null,
              name \(dialect.text) not null,
              role \(dialect.text) not null,
              password_hash \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create unique index agent_email on agent (workspace, email)",
            """
            create table agent_session (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              secret_hash \(dialect.blob) not null,
              agent \(dialect.text) not null,
              started_at \(dialect.integer) not null,
              seen_at \(dialect.integer) not null,
              expires_at \(dialect.integer) not null,
              ended_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
