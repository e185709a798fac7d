import Desk
import Domain
import Store

/// What the list of articles shows.
struct ArticleListModel: Encodable {
    struct Filter: Encodable {
        let address: String
        let label: String
        let count: String
        let isCurrent: Bool
    }

    struct Line: Encodable {
        /// What its box sends: which article, and as of when.
        let choice: String
        let choose: String
        let isChosen: Bool
        let address: String
        let articleTitle: String
        let state: String
        let isPublished: Bool
        /// "and unpublished changes".
        let changes: String?
        /// When something of it is published next.
        let scheduled: Moment?
        let languages: [LanguageMark]
        let collection: String
        let audience: String
        /// Nil before anybody has voted.
        let helped: String?
        let helpedExactly: String?
        let changed: Moment
    }

    struct LanguageMark: Encodable {
        let languageAddress: String
        let code: String
        let description: String
        let isWritten: Bool
        let isOutOfDate: Bool
    }

    let isArticles = true
    let notice: String?
    /// What came of doing something to several of them.
    let report: SeveralReport?
    let several: SeveralModel
    let isEmpty: Bool
    let search: ArticleSearchModel
    let filters: [Filter]
    let hasArticles: Bool
    let articles: [Line]

    init(
        _ records: [ArticleRecord], shelves: Shelves, tallies: [String: VoteTally], query: ArticleQuery,
        languages: ContentLanguages, notice: ArticleNotice?, several: Several, audiences: AudienceWords,
        _ words: Wording
    ) {
        let names = Dictionary(
            uniqueKeysWithValues: shelves.all.map { ($0.id, shelves.path(of: $0, words.language)) })
        let found = query.found(among: records, shelves)
        let shown = found.filter(query.filter.admits)
        self.notice = notice.map(words.sentence)
        report = several.outcome.map { SeveralReport($0, among: records, words) }
        self.several = SeveralModel(several, query, shown: shown.count, shelves, audiences, words)
        isEmpty = records.isEmpty
        search = ArticleSearchModel(query, found: shown.count, shelves, audiences, words)
        filters = Self.filters(found, current: query, words)
        hasArticles = !shown.isEmpty
        articles = shown.map { record in
            Line(
                record, collection: names[record.article.collectionID] ?? "",
                tally: tallies[record.article.id] ?? .none, isChosen: several.holds(record.article.id), languages,
                audiences, words)
        }
    }

    private static func filters(
        _ records: [ArticleRecord], current query: ArticleQuery, _ words: Wording
    ) -> [Filter] {
        // What hardly any article is in is offered once one is.
        let usual: Set<ArticleFilter> = [.state(nil), .state(.published), .state(.draft), query.filter]
        return ArticleFilter.all.filter { filter, _ in
            usual.contains(filter) || records.contains(where: filter.admits)
        }.map { filter, name in
            Filter(
                address: query.with(filter).address, label: words.label(of: filter, name),
                count: Numeral.text(records.count(where: filter.admits), words.language),
                isCurrent: filter == query.filter)
        }
    }
}

extension ArticleListModel.Line {
    init(
        _ record: ArticleRecord, collection: String, tally: VoteTally, isChosen: Bool, _ all: ContentLanguages,
        _ audiences: AudienceWords, _ words: Wording
    ) {
        let article = record.article
        address = DeskPath.article(article.id)
        articleTitle = record.texts.best(for: words.language)?.title ?? words("list.untitled")
        choice = "\(article.id)@\(record.updatedAt.milliseconds)"
        self.isChosen = isChosen
        choose = words("several.choose", ["title": articleTitle])
        state = words("state.\(article.state.rawValue)")
        isPublished = record.isListed
        scheduled = record.schedules.first.map { Moment($0.publishAt, words.language) }
        changes = record.hasChanges ? words.of("writing")("list.changes") : nil
        languages = all.all.map { language in
            let state = TranslationState(language, of: record)
            let name = words.name(of: language)
            return ArticleListModel.LanguageMark(
                languageAddress: DeskPath.article(article.id, language), code: language.shortName,
                description: "\(name): \(state.sentence(words))", isWritten: state != .missing,
                isOutOfDate: state == .outOfDate)
        }
        self.collection = collection
        audience = audiences.label(record)
        helped = tally.percent.map { "\($0) %" }
        helpedExactly = tally.total > 0 ? words.sentence(of: tally) : nil
        changed = Moment(record.updatedAt, words.language)
    }
}

extension Wording {
    func label(of filter: ArticleFilter, _ name: String) -> String {
        filter == .outOfDate ? about("languages")("list.outOfDate") : self("list.\(name)")
    }

    /// What was done, as the line that says so.
    func sentence(_ notice: ArticleNotice) -> String {
        ifKnown("notice.\(notice.rawValue)") ?? about("languages").ifKnown("notice.\(notice.rawValue)")
            ?? of("writing")("notice.\(notice.rawValue)")
    }
}

extension [Article.Translation] {
    /// The reader's language, or the one that there is.
    func best(for language: Language) -> Article.Translation? {
        first { $0.language == language } ?? first
    }

    func best(for language: InterfaceLanguage) -> Article.Translation? { best(for: language.asContent) }
}

extension Collection {
    func name(in language: InterfaceLanguage) -> String? {
        (translations.first { $0.language == language.asContent } ?? translations.first)?.title
    }
}
