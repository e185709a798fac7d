import SQL

extension Schema {
    /// Collections stand in collections, and a translation says which state of the original it was made from.
    static func structure(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table collection add column parent \(dialect.text)",
            """
            create table translation_basis (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              original_at \(dialect.integer) not null,
              primary key (workspace, article, language)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
