import Desk
import Domain
import Store

/// What the list of articles shows.
struct ArticleListModel {
    struct Filter {
        let address: String
        let label: String
        let count: String
        let isCurrent: Bool
    }

    struct Line {
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

    struct LanguageMark {
        let languageAddress: String
        let code: String
        let description: String
        let isWritten: Bool
        let isOutOfDate: Bool
    }

    let isArticles = true
    let notice: String?
    let isEmpty: Bool
    let filters: [Filter]
    let articles: [Line]

    init(
        _ records: [ArticleRecord], collections: [Collection], tallies: [String: VoteTally], filter: ArticleFilter,
        languages: ContentLanguages, notice: ArticleNotice?, audiences: AudienceWords, _ words: Wording
    ) {
        let shelves = Shelves(collections)
        let names = Dictionary(uniqueKeysWithValues: collections.map { ($0.id, shelves.path(of: $0, words.language)) })
        let shown = records.filter(filter.admits)
        self.notice = notice.map(words.sentence)
        isEmpty = records.isEmpty
        filters = Self.filters(records, current: filter, words)
        articles = shown.sorted { $0.updatedAt > $1.updatedAt }.map { record in
            Line(
                record, collection: names[record.article.collectionID] ?? "",
                tally: tallies[record.article.id] ?? .none, languages, audiences, words)
        }
    }

    private static func filters(
        _ records: [ArticleRecord], current: ArticleFilter, _ words: Wording
    ) -> [Filter] {
        // What hardly any article is in is offered once one is.
        let usual: Set<ArticleFilter> = [.state(nil), .state(.published), .state(.draft), current]
        return ArticleFilter.all.filter { filter, _ in
            usual.contains(filter) || records.contains(where: filter.admits)
        }.map { filter, name in
            Filter(
                address: filter.address,
                label: filter == .outOfDate ? words.about("languages")("list.outOfDate") : words("list.\(name)"),
                count: Numeral.text(records.count(where: filter.admits), words.language), isCurrent: filter == current)
        }
    }
}

/// Which articles a list shows.
enum ArticleFilter: Hashable {
    /// Nil for all that are not put away: those are seen by whoever looks for them.
    case state(Article.State?)
    /// A translation of theirs doesn't know what has changed in its original.
    case outOfDate

    init(_ query: Form) {
        self = query.text("translations") == "out-of-date" ? .outOfDate : .state(.init(rawValue: query.text("state")))
    }

    /// With the names of their labels.
    static let all: [(ArticleFilter, String)] = [
        (.state(nil), "all"), (.state(.published), "published"), (.state(.draft), "drafts"),
        (.state(.unlisted), "unlisted"), (.outOfDate, "outOfDate"), (.state(.archived), "archived"),
    ]

    func admits(_ record: ArticleRecord) -> Bool {
        switch self {
        case .state(nil): record.article.state != .archived
        case .state(let state): record.article.state == state
        case .outOfDate: record.article.state != .archived && record.hasOutOfDate
        }
    }

    var address: String {
        switch self {
        case .state(let state): DeskPath.articles(inState: state)
        case .outOfDate: DeskPath.outOfDate
        }
    }
}

extension ArticleListModel.Line {
    init(
        _ record: ArticleRecord, collection: String, tally: VoteTally, _ all: ContentLanguages,
        _ audiences: AudienceWords,
        _ words: Wording
    ) {
        let article = record.article
        address = DeskPath.article(article.id)
        articleTitle = record.texts.best(for: words.language)?.title ?? words("list.untitled")
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
