package import Domain
import SQL

extension WorkspaceStore {
    /// The articles before and after one in its collection, as far as the reader may read them. Two rows are read from
    /// the disk, however long the collection is.
    /// - Parameter orAny: whether an article counts that isn't there in this language; it is then named in its own.
    package func neighbours(
        of article: Article, for reader: Reader, in language: Language, orAny: Bool = false
    ) throws -> (previous: ArticleLine?, next: ArticleLine?) {
        let place: SQLStatement = "(article.position, article.id)"
        let own: SQLStatement = "(\(article.position), \(article.id))"
        let wanted = (language, orAny)
        return (
            try neighbour(
                where: "\(place) < \(own)", "article.position desc, article.id desc", article, reader, wanted),
            try neighbour(where: "\(place) > \(own)", "article.position, article.id", article, reader, wanted)
        )
    }

    private func neighbour(
        where condition: SQLStatement, _ order: SQLStatement, _ article: Article, _ reader: Reader,
        _ wanted: (language: Language, orAny: Bool)
    ) throws -> ArticleLine? {
        let isWanted: SQLStatement = "\(Self.articleLanguage) = \(wanted.language.rawValue)"
        let languages: SQLStatement = wanted.orAny ? "1 = 1" : isWanted
        return try row(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article.collection = \(article.collectionID) and \(condition)
              and \(languages) and \(Self.isReadable(by: reader))
            order by \(order), case when \(isWanted) then 0 else 1 end, \(languageOrder(Self.articleLanguage)) limit 1
            """
        ).map(ArticleLine.init)
    }

    /// What was written or changed last, for feeds.
    package func newestArticles(for reader: Reader, in language: Language, limit: Int) throws -> [ArticleLine] {
        try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article_translation.language = \(language.rawValue)
              and \(Self.isReadable(by: reader))
            order by article_translation.updated_at desc, article.id limit \(limit)
            """
        ).map(ArticleLine.init)
    }
}
