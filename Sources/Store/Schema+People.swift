import SQL

extension Schema {
    static func people(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table contact (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              identity \(dialect.text),
              user_id \(dialect.text),
              email \(dialect.text),
              name \(dialect.text),
              signed_attributes \(dialect.text) not null default '{}',
              unsigned_attributes \(dialect.text) not null default '{}',
              search_text \(dialect.text) not null default '',
              first_seen \(dialect.integer) not null,
              last_seen \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
            "create unique index contact_identity on contact (workspace, identity) where identity is not null",
            """
            create table session (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              secret_hash \(dialect.blob) not null,
              contact \(dialect.text) not null,
              signing_key \(dialect.text) not null,
              origin \(dialect.text) not null,
              started_at \(dialect.integer) not null,
              expires_at \(dialect.integer) not null,
              ended_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
            "create index session_contact on session (workspace, contact, id)",
            """
            create table visitor (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              secret_hash \(dialect.blob) not null,
              contact \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              ended_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
