import SQL

extension Schema {
    /// What came from elsewhere: under which key of its source, what it became here, and of each of its parts a digest of
    /// what was brought last. `content_revision` tells a running server that another process has written articles.
    static func moving(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table moved_item (
              workspace \(dialect.text) not null,
              source \(dialect.text) not null,
              kind \(dialect.text) not null,
              key \(dialect.text) not null,
              target \(dialect.text) not null,
              parts \(dialect.text) not null,
              moved_at \(dialect.integer) not null,
              primary key (workspace, source, kind, key)
            ) \(dialect.strictByKey)
            """,
            "alter table workspace add column content_revision \(dialect.integer) not null default 0",
        ]
    }
}
