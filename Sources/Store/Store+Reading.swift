package import Domain
import SQL

extension WorkspaceStore {
    /// Which articles a reader finds, as a condition on `article`, `collection` and `parent`: the SQL form of
    /// `ArticleRecord.admits` and `isListed`, in this one place. Every list, count, suggestion and sitemap asks it, so that
    /// what may not be read is nowhere hinted at.
    static func isReadable(by reader: Reader) -> SQLStatement {
        "article.state = \(Article.State.published.rawValue) and \(isAdmitted(reader))"
    }

    /// Which articles open for a reader who has their address: unlisted ones, too.
    static func opens(for reader: Reader) -> SQLStatement {
        let states = Article.State.allCases.filter(\.isOpen).map(\.rawValue)
        return "article.state in (\(list: states)) and \(isAdmitted(reader))"
    }

    private static func isAdmitted(_ reader: Reader) -> SQLStatement {
        let admitting = reader.audiences.map(\.text).sorted()
        return """
            article.audience in (\(list: admitting)) and collection.audience in (\(list: admitting))
              and (collection.parent is null or parent.audience in (\(list: admitting)))
            """
    }

    static let lineColumns: SQLStatement = """
        article.id as article_id, article.collection, article_translation.language, article_translation.title,
        article_translation.description, article_translation.updated_at
        """

    /// From here every reading query starts: published or not, each translation with its article and collection.
    static let articleTables: SQLStatement = """
        article
        \(shelfTables)
        join article_translation on article_translation.workspace = article.workspace
          and article_translation.article = article.id
        """

    /// How many articles of each collection a reader may read, counted without reading a text; none where there is
    /// nothing.
    package func articleCounts(for reader: Reader, in language: Language) throws -> [String: Int] {
        // Counted collection by collection along an index: grouping all articles at once would sort them first.
        let counts = try rows(
            """
            select collection.id, (
              select count(*) from article
              join article_translation on article_translation.workspace = article.workspace
                and article_translation.article = article.id
              where article.workspace = collection.workspace and article.collection = collection.id
                and article_translation.language = \(language.rawValue) and \(Self.isReadable(by: reader))
            ) as total
            from collection \(Self.parentTable) where collection.workspace = \(workspace)
            """)
        let pairs = counts.map { ($0.text("id"), $0.integer("total")) }
        return Dictionary(uniqueKeysWithValues: pairs.filter { $0.1 > 0 })
    }

    /// The languages in which a reader finds something in some collections.
    package func languages(inCollections collections: [String], for reader: Reader) throws -> Set<Language> {
        let languages = try rows(
            """
            select distinct article_translation.language from \(Self.articleTables)
            where article.workspace = \(workspace) and article.collection in (\(list: collections))
              and \(Self.isReadable(by: reader))
            """)
        return Set(languages.compactMap { Language(rawValue: $0.text("language")) })
    }

    package func articles(
        inCollection collection: String, for reader: Reader, in language: Language, limit: Int = 10_000
    ) throws -> [ArticleLine] {
        try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article.collection = \(collection)
              and article_translation.language = \(language.rawValue) and \(Self.isReadable(by: reader))
            order by article.position, article.id limit \(limit)
            """
        ).map(ArticleLine.init)
    }

    /// What is read most since a day, in the reader's language only.
    package func popularArticles(
        since day: Int, for reader: Reader, in language: Language, limit: Int
    ) throws -> [ArticleLine] {
        let ids = try rows(
            """
            select subject from daily_count
            where workspace = \(workspace) and day >= \(day) and kind = \(Event.Kind.articleViewed.rawValue)
              and subject <> ''
            group by subject order by sum(count) desc, subject limit \(Self.mostPopular)
            """
        ).map { $0.text("subject") }
        let readable = try articles(ids, for: reader).filter { $0.language == language }
        return Array(ids.compactMap { id in readable.first { $0.id == id } }.prefix(limit))
    }

    /// So many are looked through for some that this reader may read.
    private static let mostPopular = 200

    /// The first articles of the first collections: what is shown while nothing has been read yet.
    package func firstArticles(for reader: Reader, in language: Language, limit: Int) throws -> [ArticleLine] {
        try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article_translation.language = \(language.rawValue)
              and \(Self.isReadable(by: reader))
            order by article.position, \(Self.shelfOrder), article.id limit \(limit)
            """
        ).map(ArticleLine.init)
    }

    /// Articles by id, in all their languages, as far as the reader may read them.
    package func articles(_ ids: [String], for reader: Reader) throws -> [ArticleLine] {
        try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and article.id in (\(list: ids)) and \(Self.isReadable(by: reader))
            """
        ).map(ArticleLine.init)
    }

    /// Every translation that a reader may read, in the order of the help centre: for the sitemap.
    package func allArticles(for reader: Reader) throws -> [ArticleLine] {
        try rows(
            """
            select \(Self.lineColumns) from \(Self.articleTables)
            where article.workspace = \(workspace) and \(Self.isReadable(by: reader))
            order by \(Self.shelfOrder), article.position, article.id, \(languageOrder(Self.articleLanguage))
            """
        ).map(ArticleLine.init)
    }
}

extension ArticleLine {
    init(_ row: Row) {
        self.init(
            id: row.text("article_id"), collectionID: row.text("collection"),
            language: Language(rawValue: row.text("language")) ?? .english, title: row.text("title"),
            description: row.text("description"), updatedAt: Timestamp(milliseconds: row.integer("updated_at")))
    }
}

extension Array {
    /// Neighbours with the same key together, in order.
    func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.first, key(last) == key(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}
