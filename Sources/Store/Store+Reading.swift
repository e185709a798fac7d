package import Domain
import SQL

/// A collection's articles on the home page: the first few, and how many there are.
package struct Shelf: Sendable, Hashable {
    package let collectionID: String
    package let count: Int
    package let articles: [ArticleLine]
}

extension WorkspaceStore {
    /// Which articles a reader may see, as a condition on `article` and `collection`: the SQL form of
    /// `ArticleRecord.admits`, in this one place. Every list, count, suggestion and sitemap asks it, so that what may not be
    /// read is nowhere hinted at.
    static func isReadable(by reader: Reader) -> SQLStatement {
        let admitting = reader.audiences.map(\.text).sorted()
        return """
            article.state = \(Article.State.published.rawValue)
              and article.audience in (\(list: admitting)) and collection.audience in (\(list: admitting))
            """
    }

    static let lineColumns: SQLStatement = """
        article.id as article_id, article.collection, article_translation.language, article_translation.title,
        article_translation.description, article_translation.updated_at
        """

    /// From here every reading query starts: published or not, each translation with its article and collection.
    static let articleTables: SQLStatement = """
        article
        join collection on collection.workspace = article.workspace and collection.id = article.collection
        join article_translation on article_translation.workspace = article.workspace
          and article_translation.article = article.id
        """

    /// The collections that hold something to read, each with its first articles: counted without reading a text, and
    /// only the few that are shown are read.
    package func shelves(for reader: Reader, in language: Language, articlesEach limit: Int) throws -> [Shelf] {
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
            from collection where collection.workspace = \(workspace)
            order by collection.position, collection.id
            """)
        return try counts.filter { $0.integer("total") > 0 }.map { row in
            let collection = row.text("id")
            return Shelf(
                collectionID: collection, count: row.integer("total"),
                articles: try articles(inCollection: collection, for: reader, in: language, limit: limit))
        }
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
            order by article.position, collection.position, article.id limit \(limit)
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
            order by collection.position, collection.id, article.position, article.id, article_translation.language
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
