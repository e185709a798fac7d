import SQL

extension Schema {
    static func viewings(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table viewing (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              agent_session \(dialect.text) not null,
              agent \(dialect.text) not null,
              eyes \(dialect.text) not null,
              contact \(dialect.text),
              audiences \(dialect.text) not null,
              started_at \(dialect.integer) not null,
              ended_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create index viewing_of_session on viewing (workspace, agent_session) where ended_at is null",
            "create index viewing_of_contact on viewing (workspace, contact, id) where contact is not null",
        ]
    }
}
