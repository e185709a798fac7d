import SQL

extension Schema {
    /// Which session another one has followed in the same browser, and who of the team is writing an answer.
    static func live(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table session add column former \(dialect.text)",
            """
            create table answering (
              workspace \(dialect.text) not null,
              conversation \(dialect.text) not null,
              agent \(dialect.text) not null,
              seen_at \(dialect.integer) not null,
              primary key (workspace, conversation, agent)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
