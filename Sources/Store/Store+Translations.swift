package import Domain
import SQL

extension WorkspaceStore {
    package func bases(ofArticle id: String) throws -> [TranslationBasis] {
        try rows(
            """
            select language, source_language, original from translation_basis
            where workspace = \(workspace) and article = \(id) order by language
            """
        ).compactMap(TranslationBasis.init)
    }

    package func save(_ basis: TranslationBasis, ofArticle id: String, at moment: Timestamp) throws {
        try run(
            """
            insert into translation_basis (workspace, article, language, source_language, original, noted_at)
            values (\(workspace), \(id), \(basis.language.rawValue), \(basis.sourceLanguage.rawValue),
              \(basis.original), \(moment.milliseconds))
            on conflict (workspace, article, language) do update set source_language = excluded.source_language,
              original = excluded.original, noted_at = excluded.noted_at
            """)
    }

    package func deleteBasis(_ language: Language, ofArticle id: String) throws {
        try run(
            """
            delete from translation_basis
            where workspace = \(workspace) and article = \(id) and language = \(language.rawValue)
            """)
    }

    /// The translations whose original readers get in other words now, in its title or its text, by the article's id.
    /// - Parameter ids: nil for all articles.
    func outdated(ofArticles ids: [String]? = nil) throws -> [String: [TranslationBasis]] {
        let condition: SQLStatement = ids.map { "and basis.article in (\(list: $0))" } ?? ""
        let rows = try rows(
            """
            select basis.article, basis.language, basis.source_language, basis.original from translation_basis basis
            join article_translation source on source.workspace = basis.workspace and source.article = basis.article
              and source.language = basis.source_language
            join article_revision original on original.workspace = basis.workspace and original.id = basis.original
            where basis.workspace = \(workspace) \(condition)
              and (source.title <> original.title or source.body <> original.body)
            order by basis.article, basis.language
            """)
        return Dictionary(grouping: rows) { $0.text("article") }.mapValues { $0.compactMap(TranslationBasis.init) }
    }

    /// The newest revision that says exactly this.
    package func revisionID(saying text: Article.Translation, ofArticle id: String) throws -> String? {
        try row(
            """
            select id from article_revision
            where workspace = \(workspace) and article = \(id) and language = \(text.language.rawValue)
              and title = \(text.title) and description = \(text.description) and body = \(text.body)
            order by id desc limit 1
            """
        )?.text("id")
    }

    /// Sets which language of an article is the original; nil for the help centre's main one.
    package func setSource(_ language: Language?, ofArticle id: String, at moment: Timestamp) throws {
        try run(
            """
            update article set source_language = \(language?.rawValue), updated_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id)
            """)
    }
}

extension TranslationBasis {
    fileprivate init?(_ row: Row) {
        guard let language = Language(rawValue: row.text("language")),
            let source = Language(rawValue: row.text("source_language"))
        else { return nil }
        self.init(language: language, sourceLanguage: source, original: row.text("original"))
    }
}
