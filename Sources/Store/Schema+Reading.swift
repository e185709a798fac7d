import SQL

extension Schema {
    /// One vote for each person and article. `voter` is a contact's id, or for strangers a hash that says nothing else.
    static func votes(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table article_vote (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              voter \(dialect.text) not null,
              language \(dialect.text) not null,
              helped \(dialect.integer) not null,
              comment \(dialect.text),
              contact \(dialect.text),
              at \(dialect.integer) not null,
              primary key (workspace, article, voter)
            ) \(dialect.strictByKey)
            """,
            "create index article_vote_comment on article_vote (workspace, article, at) where comment is not null",
        ]
    }
}

extension Schema {
    /// Addresses that once were. Either `article` or `target` says where one leads now.
    static func redirects(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table redirect (
              workspace \(dialect.text) not null,
              path \(dialect.text) not null,
              article \(dialect.text),
              target \(dialect.text),
              made_at \(dialect.integer) not null,
              primary key (workspace, path)
            ) \(dialect.strictByKey)
            """
        ]
    }
}

extension Schema {
    /// Small files of a workspace's own, named by their content. They are rows, so that every node has them and a backup
    /// of the database is a backup of them.
    static func files(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table stored_file (
              workspace \(dialect.text) not null,
              name \(dialect.text) not null,
              bytes \(dialect.blob) not null,
              made_at \(dialect.integer) not null,
              primary key (workspace, name)
            ) \(dialect.strict)
            """
        ]
    }
}
