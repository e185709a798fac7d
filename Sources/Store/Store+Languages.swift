package import Domain
import SQL

/// What there is in a language.
package struct LanguageUse: Sendable, Hashable {
    /// How many articles have a text in it, published or not.
    package let articles: Int
    /// How many collections have a name in it and in no other.
    package let collections: Int

    package var isEmpty: Bool { articles == 0 && collections == 0 }
}

extension WorkspaceStore {
    /// The help centre's main language, for the order in which languages of one thing are read: asked once a query.
    var mainLanguage: SQLStatement {
        "(select default_language from help_center where workspace = \(workspace) order by created_at, id limit 1)"
    }

    static let articleLanguage: SQLStatement = "article_translation.language"
    static let collectionLanguage: SQLStatement = "collection_translation.language"

    /// The main language first, the others by their tags.
    func languageOrder(_ column: SQLStatement) -> SQLStatement {
        "case when \(column) = \(mainLanguage) then 0 else 1 end, \(column)"
    }

    package func save(_ languages: ContentLanguages) throws {
        try run(
            """
            update help_center set default_language = \(languages.main.rawValue), languages = \(languages.text)
            where workspace = \(workspace)
            """)
        try raiseRevision()
    }

    package func use(of language: Language) throws -> LanguageUse {
        let articles = try row(
            """
            select count(*) as total from (
              select article from article_translation where workspace = \(workspace) and language = \(language.rawValue)
              union
              select article from article_draft where workspace = \(workspace) and language = \(language.rawValue)
            ) as used
            """)
        let collections = try row(
            """
            select count(*) as total from collection_translation own
            where own.workspace = \(workspace) and own.language = \(language.rawValue) and not exists (
              select 1 from collection_translation other
              where other.workspace = own.workspace and other.collection = own.collection
                and other.language <> own.language)
            """)
        return LanguageUse(
            articles: articles?.integer("total") ?? 0, collections: collections?.integer("total") ?? 0)
    }

    /// Forgets the names of collections in a language.
    package func deleteNames(in language: Language) throws {
        try run(
            """
            delete from collection_translation
            where workspace = \(workspace) and language = \(language.rawValue)
            """)
    }
}
