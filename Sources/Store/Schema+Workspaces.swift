import SQL

extension Schema {
    static func workspaces(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table workspace (
              id \(dialect.text) not null primary key,
              name \(dialect.text) not null,
              settings \(dialect.text) not null,
              revision \(dialect.integer) not null default 0,
              created_at \(dialect.integer) not null
            ) \(dialect.strict)
            """,
            """
            create table help_center (
              workspace \(dialect.text) not null references workspace (id),
              id \(dialect.text) not null,
              origin \(dialect.text) not null,
              default_language \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create unique index help_center_origin on help_center (origin)",
            """
            create table widget (
              workspace \(dialect.text) not null references workspace (id),
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create unique index widget_id on widget (id)",
            """
            create table signing_key (
              workspace \(dialect.text) not null references workspace (id),
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              sealed_secret \(dialect.blob) not null,
              state \(dialect.text) not null,
              made_at \(dialect.integer) not null,
              last_used_at \(dialect.integer),
              uses \(dialect.integer) not null default 0,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
        ]
    }
}
