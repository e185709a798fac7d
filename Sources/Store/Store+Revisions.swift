package import Domain
import SQL

extension WorkspaceStore {
    private static let revisionColumns: SQLStatement = """
        id, article, language, title, description, body, deed, author, source, at, at as updated_at
        """

    package func insert(_ revision: Revision) throws {
        let text = revision.text
        try run(
            """
            insert into article_revision (workspace, id, article, language, title, description, body, deed, author,
              source, at)
            values (\(workspace), \(revision.id), \(revision.articleID), \(text.language.rawValue), \(text.title),
              \(text.description), \(text.body), \(revision.deed.rawValue), \(revision.author.text),
              \(revision.source), \(revision.at.milliseconds))
            """)
        try noteMentions(in: text.body, ofArticle: revision.articleID, at: Self.place(ofRevision: revision.id))
    }

    /// Writes what became of a revision that is still being typed.
    package func replace(_ revision: Revision) throws {
        let text = revision.text
        try run(
            """
            update article_revision set title = \(text.title), description = \(text.description), body = \(text.body),
              deed = \(revision.deed.rawValue), at = \(revision.at.milliseconds)
            where workspace = \(workspace) and id = \(revision.id)
            """)
        try noteMentions(in: text.body, ofArticle: revision.articleID, at: Self.place(ofRevision: revision.id))
    }

    /// The newest first.
    /// - Parameter id: only those before this one.
    package func revisions(
        ofArticle article: String, in language: Language, before id: String? = nil, limit: Int
    ) throws -> [Revision] {
        let condition: SQLStatement = id.map { "and id < \($0)" } ?? ""
        return try rows(
            """
            select \(Self.revisionColumns) from article_revision
            where workspace = \(workspace) and article = \(article) and language = \(language.rawValue) \(condition)
            order by id desc limit \(limit)
            """
        ).compactMap(Revision.init)
    }

    package func revision(_ id: String, ofArticle article: String) throws -> Revision? {
        try row(
            """
            select \(Self.revisionColumns) from article_revision
            where workspace = \(workspace) and id = \(id) and article = \(article)
            """
        ).flatMap(Revision.init)
    }
}

extension Revision {
    fileprivate init?(_ row: Row) {
        guard let text = Article.Translation(row) else { return nil }
        self.init(
            id: row.text("id"), articleID: row.text("article"), text: text,
            deed: Deed(rawValue: row.text("deed")) ?? .saved, author: Author(stored: row.text("author")),
            source: row.optionalText("source"), at: Timestamp(milliseconds: row.integer("at")))
    }
}
