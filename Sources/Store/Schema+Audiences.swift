import SQL

extension Schema {
    static func audiences(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table named_audience (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              rule \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              updated_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """
        ]
    }
}
