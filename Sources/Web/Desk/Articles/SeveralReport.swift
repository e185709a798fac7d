import Desk
import Domain
import Store

/// What came of doing something to several articles.
enum SeveralOutcome {
    /// With the name of the reason.
    case refused(String)
    case done(SeveralDeed, [(id: String, outcome: ArticleOutcome)])

    var isRefused: Bool { if case .refused = self { true } else { false } }
}

/// The same in words, above the list.
struct SeveralReport: Encodable {
    struct Line: Encodable {
        /// Nil for one that is gone.
        let address: String?
        let articleTitle: String
        /// Why nothing was done with it.
        let reason: String?
        let time: Moment?
    }

    /// What a page is called that begins with the report: heard before anything else.
    let title: String
    let problem: String?
    /// Nil where nothing was done.
    let done: String?
    let changed: [Line]
    /// Nil where nothing was left.
    let left: String?
    let unchanged: [Line]

    init(_ outcome: SeveralOutcome, among records: [ArticleRecord], _ words: Wording) {
        switch outcome {
        case .refused(let reason):
            let limit = Numeral.text(Desk.mostArticlesAtOnce, words.language)
            problem = words("several.\(reason)", ["limit": limit])
            (done, changed, left, unchanged) = (nil, [], nil, [])
        case .done(let deed, let outcomes):
            let lines = outcomes.map { each in
                (isDone: each.outcome == .done, line: Line(each, of: deed, among: records, words))
            }
            problem = nil
            changed = lines.filter(\.isDone).map(\.line)
            unchanged = lines.filter { !$0.isDone }.map(\.line)
            done = changed.isEmpty ? nil : words.count("several.\(deed.name)", changed.count)
            left = unchanged.isEmpty ? nil : words.count("several.left", unchanged.count)
        }
        title = problem ?? done ?? left ?? ""
    }
}

extension SeveralReport.Line {
    fileprivate init(
        _ each: (id: String, outcome: ArticleOutcome), of deed: SeveralDeed, among records: [ArticleRecord],
        _ words: Wording
    ) {
        let record = records.first { $0.article.id == each.id }
        let title = record?.texts.best(for: words.language)?.title
        address = record.map { DeskPath.article($0.article.id) }
        articleTitle = title ?? words(record == nil ? "several.oneGone" : "list.untitled")
        reason = words.reason(each.outcome, of: deed)
        time = if case .scheduled(let moment) = each.outcome { Moment(moment, words.language) } else { nil }
    }
}

extension Wording {
    fileprivate func reason(_ outcome: ArticleOutcome, of deed: SeveralDeed) -> String? {
        switch outcome {
        case .done: nil
        case .already: self("several.\(deed.name)Already")
        case .gone: self("several.gone")
        case .archived: self("several.archived")
        case .changed: self("several.changed")
        case .textMissing: self("several.textMissing")
        case .collectionGone: self("several.collectionGone")
        case .scheduled: self("several.scheduled")
        case .beingWritten(let names):
            self(
                names.count == 1 ? "several.writtenOne" : "several.writtenMany",
                ["names": of("writing").names(names)])
        }
    }
}
