package import Domain
import SQL

extension WorkspaceStore {
    static let draftColumns: SQLStatement = "article, language, title, description, body, updated_at"

    /// The drafts of some articles, or of all, by the article's id.
    func drafts(ofArticles ids: [String]? = nil) throws -> [String: [Article.Translation]] {
        let condition: SQLStatement = ids.map { "and article in (\(list: $0))" } ?? ""
        let rows = try rows(
            """
            select \(Self.draftColumns) from article_draft
            where workspace = \(workspace) \(condition) order by article, language
            """)
        return Dictionary(grouping: rows) { $0.text("article") }
            .mapValues { $0.compactMap(Article.Translation.init) }
    }

    /// Writes one language's draft, new or again. What readers get stays.
    package func save(draft: Article.Translation, ofArticle id: String) throws {
        let moment = draft.updatedAt.milliseconds
        try run(
            """
            insert into article_draft (workspace, article, language, title, description, body, updated_at)
            values (\(workspace), \(id), \(draft.language.rawValue), \(draft.title), \(draft.description),
              \(draft.body), \(moment))
            on conflict (workspace, article, language) do update set title = excluded.title,
              description = excluded.description, body = excluded.body, updated_at = excluded.updated_at
            """)
        try run("update article set updated_at = \(moment) where workspace = \(workspace) and id = \(id)")
        try noteMentions(in: draft.body, ofArticle: id, at: Self.place(ofDraft: draft.language))
    }

    /// - Returns: whether there was one.
    package func deleteDraft(_ language: Language, ofArticle id: String) throws -> Bool {
        try noteMentions(in: "", ofArticle: id, at: Self.place(ofDraft: language))
        return try run(
            """
            delete from article_draft
            where workspace = \(workspace) and article = \(id) and language = \(language.rawValue)
            """) == 1
    }
}
