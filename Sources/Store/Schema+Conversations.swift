import SQL

extension Schema {
    static func conversations(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table conversation (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              contact \(dialect.text) not null,
              client_id \(dialect.text) not null,
              subject \(dialect.text) not null,
              state \(dialect.text) not null,
              is_verified \(dialect.integer) not null,
              opened_at \(dialect.integer) not null,
              updated_at \(dialect.integer) not null,
              last_sequence \(dialect.integer) not null,
              read_by_contact \(dialect.integer) not null,
              read_by_team \(dialect.integer) not null,
              assignee \(dialect.text),
              search_text \(dialect.text) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create unique index conversation_client_id on conversation (workspace, contact, client_id)",
            "create index conversation_list on conversation (workspace, state, updated_at, id)",
            """
            create table message (
              workspace \(dialect.text) not null,
              conversation \(dialect.text) not null,
              sequence \(dialect.integer) not null,
              author \(dialect.text) not null,
              author_id \(dialect.text) not null,
              client_id \(dialect.text),
              body \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              primary key (workspace, conversation, sequence)
            ) \(dialect.strict)
            """,
            """
            create unique index message_client_id on message (workspace, conversation, author_id, client_id)
              where client_id is not null
            """,
        ]
    }

    /// In which language a request was asked; of those that are there already nobody knows.
    static func languagesOfRequests(_ dialect: Dialect) -> [SQLStatement] {
        ["alter table conversation add column language \(dialect.text)"]
    }
}
