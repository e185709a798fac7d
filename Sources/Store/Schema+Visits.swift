import SQL

extension Schema {
    /// When a session was last seen, and how visits came: one row for a day and an origin, never one for a visit.
    static func visits(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table session add column seen_at \(dialect.integer)",
            """
            create table visit_count (
              workspace \(dialect.text) not null,
              day \(dialect.integer) not null,
              origin \(dialect.text) not null,
              identified \(dialect.integer) not null,
              anonymous \(dialect.integer) not null,
              refused \(dialect.integer) not null,
              primary key (workspace, day, origin)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
