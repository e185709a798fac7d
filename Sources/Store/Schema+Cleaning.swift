import SQL

extension Schema {
    /// Which drafts and revisions name which file: what nothing names any more is removed after a while. Readers' texts
    /// stand in `article_file_use`, which says who may have a file; these say nothing of that.
    static func cleaning(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table article_file_mention (
              workspace \(dialect.text) not null,
              file \(dialect.text) not null,
              article \(dialect.text) not null,
              place \(dialect.text) not null,
              primary key (workspace, file, article, place)
            ) \(dialect.strictByKey)
            """,
            "create index article_file_mention_place on article_file_mention (workspace, article, place)",
            "alter table article_file add column unused_since \(dialect.integer)",
            "create index article_file_age on article_file (workspace, made_at, id)",
            """
            insert into article_file_mention (workspace, file, article, place)
            select article_draft.workspace, article_file.id, article_draft.article, 'draft:' || article_draft.language
            from article_draft join article_file on article_file.workspace = article_draft.workspace
            where article_draft.body like '%/files/%' and article_draft.body like '%/files/' || article_file.id || '%'
            """,
            """
            insert into article_file_mention (workspace, file, article, place)
            select article_revision.workspace, article_file.id, article_revision.article,
              'revision:' || article_revision.id
            from article_revision join article_file on article_file.workspace = article_revision.workspace
            where article_revision.body like '%/files/%'
              and article_revision.body like '%/files/' || article_file.id || '%'
            """,
        ]
    }
}
