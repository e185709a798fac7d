import SQL

extension Schema {
    static func articles(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table collection (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              position \(dialect.integer) not null,
              audience \(dialect.text) not null,
              icon \(dialect.text) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            """
            create table collection_translation (
              workspace \(dialect.text) not null,
              collection \(dialect.text) not null,
              language \(dialect.text) not null,
              title \(dialect.text) not null,
              description \(dialect.text) not null,
              primary key (workspace, collection, language)
            ) \(dialect.strict)
            """,
            """
            create table article (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              collection \(dialect.text) not null,
              position \(dialect.integer) not null,
              audience \(dialect.text) not null,
              state \(dialect.text) not null,
              created_at \(dialect.integer) not null,
              updated_at \(dialect.integer) not null,
              published_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create index article_collection on article (workspace, collection, position, id)",
            """
            create table article_translation (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              title \(dialect.text) not null,
              description \(dialect.text) not null,
              body \(dialect.text) not null,
              updated_at \(dialect.integer) not null,
              primary key (workspace, article, language)
            ) \(dialect.strict)
            """,
        ]
    }
}
