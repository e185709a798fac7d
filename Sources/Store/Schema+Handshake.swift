import SQL

extension Schema {
    static func handshake(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table used_once (
              workspace \(dialect.text) not null,
              mark \(dialect.text) not null,
              expires_at \(dialect.integer) not null,
              primary key (workspace, mark)
            ) \(dialect.strictByKey)
            """,
            "create index used_once_expiry on used_once (workspace, expires_at)",
            """
            create table handed_over (
              workspace \(dialect.text) not null,
              contact \(dialect.text) not null,
              session \(dialect.text) not null,
              expires_at \(dialect.integer) not null,
              primary key (workspace, contact, session)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
