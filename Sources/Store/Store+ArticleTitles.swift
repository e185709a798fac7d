package import Domain
import SQL

/// An article as the team finds it: what it is called in one language, and whether readers have it.
package struct ArticleTitle: Sendable, Hashable {
    package let id: String
    package let language: Language
    package let title: String
    package let state: Article.State
}

extension WorkspaceStore {
    /// The titles of articles by id and language, of drafts where nothing is published in it: for the team alone.
    package func writtenTitles(_ ids: [String]) throws -> [String: [Language: String]] {
        let rows = try rows(
            """
            select article, language, title from article_draft
            where workspace = \(workspace) and article in (\(list: ids))
            """)
        return try rows.reduce(into: articleTitles(ids)) { titles, row in
            guard let language = Language(rawValue: row.text("language")) else { return }
            let published = titles[row.text("article"), default: [:]][language]
            titles[row.text("article"), default: [:]][language] = published ?? row.text("title")
        }
    }

    /// Every title, the articles changed last first. No text is read.
    package func articleTitles() throws -> [ArticleTitle] {
        try rows(
            """
            select article.id, article.state, text.language, text.title from article
            join (
              select workspace, article, language, title from article_translation
              union all select workspace, article, language, title from article_draft
            ) as text on text.workspace = article.workspace and text.article = article.id
            where article.workspace = \(workspace)
            order by article.updated_at desc, article.id, text.language
            """
        ).compactMap { row in
            guard let language = Language(rawValue: row.text("language")),
                let state = Article.State(rawValue: row.text("state"))
            else { return nil }
            return ArticleTitle(id: row.text("id"), language: language, title: row.text("title"), state: state)
        }
    }

    /// Where links in a text may lead a reader: each of these articles that opens for them, in all its languages.
    package func linkedArticles(_ ids: Set<String>, for reader: Reader) throws -> [ArticleLine] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article.id in (\(list: ids.sorted()))
              and \(Self.opens(for: reader))
            order by article.id, \(languageOrder(Self.articleLanguage))
            """
        ).map(ArticleLine.init)
    }
}
