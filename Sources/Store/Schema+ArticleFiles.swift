import SQL

extension Schema {
    /// Pictures and files of articles. Their bytes are rows, in pieces: so every node has them, a backup of the database is a
    /// backup of them, they come and go in the transaction of whoever names them, and whoever reads slowly holds one piece
    /// in memory rather than the whole file.
    static func articleFiles(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table article_file (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              name \(dialect.text) not null,
              type \(dialect.text) not null,
              ending \(dialect.text) not null,
              size \(dialect.integer) not null,
              width \(dialect.integer),
              height \(dialect.integer),
              widths \(dialect.text) not null,
              made_at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            // A width of 0 is the file itself, any other a smaller form of a picture.
            """
            create table article_file_piece (
              workspace \(dialect.text) not null,
              file \(dialect.text) not null,
              width \(dialect.integer) not null,
              number \(dialect.integer) not null,
              bytes \(dialect.blob) not null,
              primary key (workspace, file, width, number)
            ) \(dialect.strict)
            """,
            // Which text shows which file: whoever may read one of the texts may have the file.
            """
            create table article_file_use (
              workspace \(dialect.text) not null,
              file \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              primary key (workspace, file, article, language)
            ) \(dialect.strictByKey)
            """,
            "create index article_file_use_article on article_file_use (workspace, article, language)",
        ]
    }
}
