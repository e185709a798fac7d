import SQL

extension Schema {
    /// Public keys beside secrets, where a key is used, keys for encrypted tokens, and which master key seals it all.
    static func keys(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table signing_key add column kind \(dialect.text) not null default 'secret'",
            "alter table signing_key add column public_key \(dialect.text)",
            "alter table signing_key add column address \(dialect.text)",
            "alter table signing_key add column retired_at \(dialect.integer)",
            """
            create table signing_key_use (
              workspace \(dialect.text) not null,
              signing_key \(dialect.text) not null,
              origin \(dialect.text) not null,
              uses \(dialect.integer) not null,
              last_used_at \(dialect.integer) not null,
              primary key (workspace, signing_key, origin)
            ) \(dialect.strictByKey)
            """,
            """
            create table key_set (
              workspace \(dialect.text) not null,
              signing_key \(dialect.text) not null,
              document \(dialect.text),
              fetched_at \(dialect.integer),
              failure \(dialect.text),
              failed_at \(dialect.integer),
              primary key (workspace, signing_key)
            ) \(dialect.strict)
            """,
            """
            create table encryption_key (
              workspace \(dialect.text) not null references workspace (id),
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              kind \(dialect.text) not null,
              sealed_secret \(dialect.blob) not null,
              public_key \(dialect.text),
              state \(dialect.text) not null,
              made_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            """
            create table master_key_proof (
              id \(dialect.text) not null primary key,
              sealed \(dialect.blob) not null
            ) \(dialect.strict)
            """,
        ]
    }
}
