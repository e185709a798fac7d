import SQL

extension Schema {
    static func analytics(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table event (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              kind \(dialect.text) not null,
              session \(dialect.text),
              contact \(dialect.text),
              subject \(dialect.text),
              data \(dialect.text),
              at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
            "create index event_contact on event (workspace, contact, id) where contact is not null",
            "create index event_session on event (workspace, session, id) where session is not null",
            """
            create table daily_count (
              workspace \(dialect.text) not null,
              day \(dialect.integer) not null,
              kind \(dialect.text) not null,
              subject \(dialect.text) not null,
              count \(dialect.integer) not null,
              primary key (workspace, day, kind, subject)
            ) \(dialect.strictByKey)
            """,
            """
            create table identify_attempt (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              at \(dialect.integer) not null,
              code \(dialect.text) not null,
              reason \(dialect.text),
              claim \(dialect.text),
              origin \(dialect.text) not null,
              signing_key \(dialect.text),
              clock_difference \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
