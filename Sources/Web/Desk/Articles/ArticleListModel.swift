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
    }

    let isArticles = true
    let notice: String?
    let isEmpty: Bool
    let filters: [Filter]
    let articles: [Line]

    init(
        _ records: [ArticleRecord], collections: [Collection], tallies: [String: VoteTally], state: Article.State?,
        languages: ContentLanguages, notice: ArticleNotice?, audiences: AudienceWords, _ words: Wording
    ) {
        let shelves = Shelves(collections)
        let names = Dictionary(uniqueKeysWithValues: collections.map { ($0.id, shelves.path(of: $0, words.language)) })
        // What is put away is seen by whoever looks for it.
        let shown = records.filter { state == nil ? $0.article.state != .archived : $0.article.state == state }
        self.notice = notice.map(words.sentence)
        isEmpty = records.isEmpty
        filters = Self.filters(records, current: state, words)
        articles = shown.sorted { $0.updatedAt > $1.updatedAt }.map { record in
            Line(
                record, collection: names[record.article.collectionID] ?? "",
                tally: tallies[record.article.id] ?? .none, languages, audiences, words)
        }
    }

    private static func filters(
        _ records: [ArticleRecord], current: Article.State?, _ words: Wording
    ) -> [Filter] {
        // States that hardly any article is in are offered once one is.
        let states: [(Article.State?, String)] = [
            (nil, "all"), (.published, "published"), (.draft, "drafts"), (.unlisted, "unlisted"),
            (.archived, "archived"),
        ]
        let usual: Set<Article.State?> = [nil, .published, .draft, current]
        return states.filter { state, _ in
            usual.contains(state) || records.contains { $0.article.state == state }
        }.map { state, name in
            let count = records.count { state == nil ? $0.article.state != .archived : $0.article.state == state }
            return Filter(
                address: DeskPath.articles(inState: state), label: words("list.\(name)"),
                count: Numeral.text(count, words.language), isCurrent: state == current)
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
            let isWritten = record.texts.contains { $0.language == language }
            let name = words.name(of: language)
            return ArticleListModel.LanguageMark(
                languageAddress: DeskPath.article(article.id, language), code: language.shortName,
                description: words(isWritten ? "list.written" : "list.missing", ["language": name]),
                isWritten: isWritten)
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
        ifKnown("notice.\(notice.rawValue)") ?? of("writing")("notice.\(notice.rawValue)")
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
