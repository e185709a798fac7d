import SQL

extension Schema {
    /// Texts that aren't published, how each text came to be, what is published when, and who is writing just now.
    static func writing(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table article_draft (
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
            """
            create table article_revision (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              title \(dialect.text) not null,
              description \(dialect.text) not null,
              body \(dialect.text) not null,
              deed \(dialect.text) not null,
              author \(dialect.text) not null,
              source \(dialect.text),
              at \(dialect.integer) not null,
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create index article_revision_list on article_revision (workspace, article, language, id)",
            """
            create table article_schedule (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              language \(dialect.text) not null,
              publish_at \(dialect.integer) not null,
              author \(dialect.text) not null,
              primary key (workspace, article, language)
            ) \(dialect.strict)
            """,
            "create index article_schedule_due on article_schedule (publish_at)",
            """
            create table article_presence (
              workspace \(dialect.text) not null,
              article \(dialect.text) not null,
              agent \(dialect.text) not null,
              seen_at \(dialect.integer) not null,
              primary key (workspace, article, agent)
            ) \(dialect.strictByKey)
            """,
        ] + unpublishedTexts
    }

    /// The table of translations holds what readers get, and nothing else from now on: what was never published moves to
    /// the drafts, so that publishing one language of an article doesn't publish the others with it.
    private static let unpublishedTexts: [SQLStatement] = [
        """
        insert into article_draft (workspace, article, language, title, description, body, updated_at)
        select article_translation.workspace, article_translation.article, article_translation.language,
          article_translation.title, article_translation.description, article_translation.body,
          article_translation.updated_at
        from article_translation
        join article on article.workspace = article_translation.workspace and article.id = article_translation.article
        where article.state = 'draft' and article.published_at is null
        """,
        """
        delete from article_translation where exists (
          select 1 from article
          where article.workspace = article_translation.workspace and article.id = article_translation.article
            and article.state = 'draft' and article.published_at is null
        )
        """,
    ]
}
