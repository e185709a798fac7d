package import Domain
import SQL

/// An article with the audiences of what it stands in: who may read it is whom all of them admit, so each level only
/// narrows.
package struct ArticleRecord: Sendable, Hashable {
    /// Its translations are what readers get while it is open to them.
    package let article: Article
    package let collectionAudience: Audience
    /// Of the collection that its collection stands in; everyone where it stands at the top.
    package let parentAudience: Audience
    package let updatedAt: Timestamp
    /// What has been written and not been published, language by language.
    package var drafts: [Article.Translation] = []
    /// What of it is published when.
    package var schedules: [Schedule] = []
    /// The help centre's, which comes first where one of several languages is shown.
    package var mainLanguage = Language.english
    /// The language that somebody has named as its original.
    package var chosenSource: Language?
    /// Translations whose original has changed since, whatever was the original then.
    package var outdated: [TranslationBasis] = []

    /// The same with other texts for readers, and nothing of what they don't get.
    package func replacing(_ translations: [Article.Translation]) -> ArticleRecord {
        var article = article
        article.translations = translations
        return ArticleRecord(
            article: article, collectionAudience: collectionAudience, parentAudience: parentAudience,
            updatedAt: translations.map(\.updatedAt).max() ?? updatedAt, mainLanguage: mainLanguage,
            chosenSource: chosenSource)
    }

    package var audiences: Set<Audience> { [article.audience, collectionAudience, parentAudience] }

    package func admits(_ reader: Reader) -> Bool { audiences.isSubset(of: reader.audiences) }

    /// Whether lists, search and suggestions may hold it. By its address it also opens where it is unlisted:
    /// `Article.State.isOpen`.
    package var isListed: Bool { article.state == .published }

    /// What the team works on: in each language its draft, or the published text where there is none.
    package var texts: [Article.Translation] {
        let drafted = Set(drafts.map(\.language))
        return (article.translations.filter { !drafted.contains($0.language) } + drafts).sorted { first, second in
            (first.language == mainLanguage ? 0 : 1, first.language)
                < (second.language == mainLanguage ? 0 : 1, second.language)
        }
    }

    package func text(_ language: Language) -> Article.Translation? { texts.first { $0.language == language } }

    package func schedule(_ language: Language) -> Schedule? { schedules.first { $0.language == language } }

    package func draft(_ language: Language) -> Article.Translation? { drafts.first { $0.language == language } }

    package func published(_ language: Language) -> Article.Translation? {
        article.translations.first { $0.language == language }
    }
}

extension WorkspaceStore {
    private static let articleColumns: SQLStatement = """
        article.id as article_id, article.collection, article.position, article.audience, article.state,
        article.source_language,
        article.updated_at as article_updated_at, collection.audience as collection_audience,
        collection.parent, parent.audience as parent_audience,
        article_translation.language, article_translation.title, article_translation.description,
        article_translation.body, article_translation.updated_at
        """

    private static let recordTables: SQLStatement = """
        article
        \(shelfTables)
        left join article_translation on article_translation.workspace = article.workspace
          and article_translation.article = article.id
        """

    /// An article in every state and for every audience: whoever shows it to a reader asks `audience` first.
    package func article(_ id: String) throws -> ArticleRecord? {
        guard
            var record = try records(
                """
                select \(Self.articleColumns), \(mainLanguage) as main_language from \(Self.recordTables)
                where article.workspace = \(workspace) and article.id = \(id)
                order by \(languageOrder(Self.articleLanguage))
                """
            ).first
        else { return nil }
        record.drafts = try drafts(ofArticles: [id])[id] ?? []
        record.schedules = try schedules(ofArticles: [id])
        record.outdated = try outdated(ofArticles: [id])[id] ?? []
        return record
    }

    /// Every article with its texts and drafts, collection by collection: for the team.
    package func articles() throws -> [ArticleRecord] {
        Self.completed(try articles(inState: nil), try drafts(), try schedules(), try outdated())
    }

    /// These of them, in the order of their ids; what is unknown is left out.
    package func articles(_ ids: [String]) throws -> [ArticleRecord] {
        guard !ids.isEmpty else { return [] }
        let ids = Set(ids).sorted()
        let found = try records(
            """
            select \(Self.articleColumns), \(mainLanguage) as main_language from \(Self.recordTables)
            where article.workspace = \(workspace) and article.id in (\(list: ids))
            order by article.id, \(languageOrder(Self.articleLanguage))
            """)
        return Self.completed(
            found, try drafts(ofArticles: ids), try schedules(ofArticles: ids), try outdated(ofArticles: ids))
    }

    private static func completed(
        _ records: [ArticleRecord], _ drafts: [String: [Article.Translation]], _ schedules: [Schedule],
        _ outdated: [String: [TranslationBasis]]
    ) -> [ArticleRecord] {
        let schedules = Dictionary(grouping: schedules, by: \.articleID)
        return records.map { record in
            var record = record
            record.drafts = drafts[record.article.id] ?? []
            record.schedules = schedules[record.article.id] ?? []
            record.outdated = outdated[record.article.id] ?? []
            return record
        }
    }

    /// Every article with the texts that readers get: for the search index.
    package func articles(inState state: Article.State?) throws -> [ArticleRecord] {
        let states = state.map { [$0] } ?? Article.State.allCases
        return try records(
            """
            select \(Self.articleColumns), \(mainLanguage) as main_language from \(Self.recordTables)
            where article.workspace = \(workspace) and article.state in (\(list: states.map(\.rawValue)))
            order by \(Self.shelfOrder), article.position, article.id, \(languageOrder(Self.articleLanguage))
            """)
    }

    private func records(_ statement: SQLStatement) throws -> [ArticleRecord] {
        try rows(statement).chunked { $0.text("article_id") }.map(ArticleRecord.init)
    }

    /// Writes a new article with its translations.
    package func insert(_ article: Article, at moment: Timestamp) throws {
        let isPublished = article.state.isOpen
        try run(
            """
            insert into article (workspace, id, collection, position, audience, state, created_at, updated_at,
              published_at)
            values (\(workspace), \(article.id), \(article.collectionID), \(article.position),
              \(article.audience.text), \(article.state.rawValue), \(moment.milliseconds),
              \(moment.milliseconds), \(isPublished ? moment.milliseconds : nil))
            """)
        try article.translations.forEach { try save($0, ofArticle: article.id) }
    }

    /// Writes where an article stands and who may read it.
    /// - Returns: false for an unknown article.
    package func place(
        article id: String, collection: String, position: Int, audience: Audience, at moment: Timestamp
    ) throws -> Bool {
        try run(
            """
            update article set collection = \(collection), position = \(position), audience = \(audience.text),
              updated_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id)
            """) == 1
    }

    /// Writes one language of an article, new or again.
    package func save(_ translation: Article.Translation, ofArticle id: String) throws {
        let moment = translation.updatedAt.milliseconds
        try run(
            """
            insert into article_translation (workspace, article, language, title, description, body, updated_at)
            values (\(workspace), \(id), \(translation.language.rawValue), \(translation.title),
              \(translation.description), \(translation.body), \(moment))
            on conflict (workspace, article, language) do update set title = excluded.title,
              description = excluded.description, body = excluded.body, updated_at = excluded.updated_at
            """)
        try run("update article set updated_at = \(moment) where workspace = \(workspace) and id = \(id)")
        try noteFiles(in: translation.body, ofArticle: id, translation.language)
    }

    /// - Returns: whether the article had this language.
    package func deleteTranslation(_ language: Language, ofArticle id: String, at moment: Timestamp) throws -> Bool {
        try noteFiles(in: "", ofArticle: id, language)
        try deleteBasis(language, ofArticle: id)
        try run("update article set updated_at = \(moment.milliseconds) where workspace = \(workspace) and id = \(id)")
        return try run(
            """
            delete from article_translation
            where workspace = \(workspace) and article = \(id) and language = \(language.rawValue)
            """) == 1
    }

    /// Publishes an article, takes it back or puts it away. Doing so again changes nothing.
    /// - Returns: false for an unknown article, or when it is in that state already.
    package func setState(_ state: Article.State, ofArticle id: String, at moment: Timestamp) throws -> Bool {
        let published = state.isOpen ? moment.milliseconds : nil
        return try run(
            """
            update article set state = \(state.rawValue), updated_at = \(moment.milliseconds),
              published_at = coalesce(published_at, \(published))
            where workspace = \(workspace) and id = \(id) and state <> \(state.rawValue)
            """) == 1
    }

    /// - Returns: false for an unknown article.
    package func deleteArticle(_ id: String) throws -> Bool {
        try run("delete from article_vote where workspace = \(workspace) and article = \(id)")
        try run("delete from article_translation where workspace = \(workspace) and article = \(id)")
        try run("delete from article_draft where workspace = \(workspace) and article = \(id)")
        try run("delete from article_revision where workspace = \(workspace) and article = \(id)")
        try run("delete from article_schedule where workspace = \(workspace) and article = \(id)")
        try run("delete from translation_basis where workspace = \(workspace) and article = \(id)")
        try run("delete from article_presence where workspace = \(workspace) and article = \(id)")
        try forgetFiles(ofArticle: id)
        try forgetMentions(ofArticle: id)
        return try run("delete from article where workspace = \(workspace) and id = \(id)") == 1
    }

    /// The place behind the last article of a collection.
    package func nextArticlePosition(inCollection collection: String) throws -> Int {
        try row(
            """
            select coalesce(max(position), 0) + 1 as position from article
            where workspace = \(workspace) and collection = \(collection)
            """
        )?.integer("position") ?? 1
    }
}

extension ArticleRecord {
    /// - Parameter rows: one for each translation; an article without any has one row without texts.
    fileprivate init(_ rows: [Row]) {
        let first = rows[0]
        let article = Article(
            id: first.text("article_id"), collectionID: first.text("collection"), position: first.integer("position"),
            audience: Audience(stored: first.text("audience")),
            state: Article.State(rawValue: first.text("state")) ?? .draft,
            translations: rows.compactMap(Article.Translation.init))
        self.init(
            article: article, collectionAudience: Audience(stored: first.text("collection_audience")),
            parentAudience: Audience(parentIn: first),
            updatedAt: Timestamp(milliseconds: first.integer("article_updated_at")),
            mainLanguage: first.optionalText("main_language").flatMap(Language.init(rawValue:)) ?? .english,
            chosenSource: first.optionalText("source_language").flatMap(Language.init(rawValue:)))
    }
}

extension Article.Translation {
    init?(_ row: Row) {
        guard let language = row.optionalText("language").flatMap(Language.init(rawValue:)) else { return nil }
        self.init(
            language: language, title: row.text("title"), description: row.text("description"), body: row.text("body"),
            updatedAt: Timestamp(milliseconds: row.integer("updated_at")))
    }
}

extension Audience {
    /// One whose collection is gone admits nobody.
    init(parentIn row: Row) {
        let isTop = row.optionalText("parent") == nil
        self = isTop ? .everyone : Audience(stored: row.optionalText("parent_audience") ?? "")
    }

    /// An audience that this program doesn't know is one that nobody belongs to: never wider than was meant.
    init(stored text: String) {
        self = Audience(text) ?? .named(id: text)
    }
}
