import SQL

extension Schema {
    /// What was sought on a day, by the words as they are compared; never who sought it.
    static func searches(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table search_count (
              workspace \(dialect.text) not null,
              day \(dialect.integer) not null,
              language \(dialect.text) not null,
              folded \(dialect.text) not null,
              words \(dialect.text) not null,
              asked \(dialect.integer) not null,
              vain \(dialect.integer) not null,
              watched \(dialect.integer) not null,
              opened \(dialect.integer) not null,
              primary key (workspace, day, language, folded)
            ) \(dialect.strictByKey)
            """
        ]
    }
}
