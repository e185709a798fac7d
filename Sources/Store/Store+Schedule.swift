package import Domain
import SQL

extension WorkspaceStore {
    /// Writes when a text is published, in the place of what was decided before.
    package func save(_ schedule: Schedule) throws {
        try run(
            """
            insert into article_schedule (workspace, article, language, publish_at, author)
            values (\(workspace), \(schedule.articleID), \(schedule.language.rawValue),
              \(schedule.publishAt.milliseconds), \(schedule.author.text))
            on conflict (workspace, article, language) do update set publish_at = excluded.publish_at,
              author = excluded.author
            """)
    }

    /// Those of some articles, or of all; only what is due, where a moment is given. The earliest first.
    package func schedules(ofArticles ids: [String]? = nil, dueAt moment: Timestamp? = nil) throws -> [Schedule] {
        let article: SQLStatement = ids.map { "and article in (\(list: $0))" } ?? ""
        let due: SQLStatement = moment.map { "and publish_at <= \($0.milliseconds)" } ?? ""
        return try rows(
            """
            select article, language, publish_at, author from article_schedule
            where workspace = \(workspace) \(article) \(due) order by publish_at, article, language
            """
        ).compactMap(Schedule.init)
    }

    /// - Returns: whether there was this one. Of two that ask, one is told so.
    package func delete(_ schedule: Schedule) throws -> Bool {
        try run(
            """
            delete from article_schedule where workspace = \(workspace) and article = \(schedule.articleID)
              and language = \(schedule.language.rawValue) and publish_at = \(schedule.publishAt.milliseconds)
            """) == 1
    }

    /// - Parameter language: nil for every language.
    package func deleteSchedules(_ language: Language? = nil, ofArticle id: String) throws {
        let condition: SQLStatement = language.map { "and language = \($0.rawValue)" } ?? ""
        try run("delete from article_schedule where workspace = \(workspace) and article = \(id) \(condition)")
    }
}

extension Schedule {
    fileprivate init?(_ row: Row) {
        guard let language = Language(rawValue: row.text("language")) else { return nil }
        self.init(
            articleID: row.text("article"), language: language,
            publishAt: Timestamp(milliseconds: row.integer("publish_at")),
            author: Author(stored: row.text("author")))
    }
}
