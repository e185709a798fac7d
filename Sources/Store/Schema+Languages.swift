import SQL

extension Schema {
    /// The languages of a help centre, its main one first, and which language an article was first written in. A
    /// translation says of which state of its original it is one: `original` is the revision that it was made from.
    static func languages(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table help_center add column languages \(dialect.text) not null default ''",
            """
            update help_center set languages = default_language || ' ' ||
              case when default_language = 'en' then 'de' else 'en' end
            """,
            "alter table article add column source_language \(dialect.text)",
            // Nothing was ever written into it.
            "drop table translation_basis",
            """
            create table translation_basis (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              source_language \(dialect.text) not null,
              original \(dialect.text) not null,
              noted_at \(dialect.integer) not null,
              primary key (workspace, article, language)
            ) \(dialect.strictByKey)
            """,
        ]
    }
}
