import Desk
import Domain
import Store

/// Which articles a list shows: carried from page to page in the address, so that a list can be linked to.
struct ArticleQuery: Hashable {
    var words = ""
    var filter: ArticleFilter = .state(nil)
    /// A collection, with those that stand in it.
    var collection: String?
    /// Whom the articles are for in the end, with all that they stand in.
    var audience: Audience?
    /// Something was asked for that isn't here, or no longer.
    private(set) var hasUnknown = false

    private static let longestWords = 200

    /// What is unknown narrows nothing.
    init(_ form: Form, among shelves: Shelves, _ audiences: [NamedAudience]) {
        words = form.text("q").withoutControls.trimmed.prefix(ofScalars: Self.longestWords)
        filter = ArticleFilter(form)
        collection = shelves.all.first { $0.id == form.text("collection") }?.id
        audience = Audience(form.text("audience")).flatMap { $0.isKnown(among: audiences) ? $0 : nil }
        hasUnknown =
            !ArticleFilter.knows(form) || (collection == nil && !form.text("collection").isEmpty)
            || (audience == nil && !form.text("audience").isEmpty)
    }

    /// Whether it shows fewer articles than its state alone.
    var isNarrow: Bool { !words.isEmpty || collection != nil || audience != nil }

    var address: String { DeskPath.articles + parameters }

    var parameters: String { Query(fields).text }

    /// The same list, with the box of every article ticked.
    var choosingAll: String { DeskPath.articles + Query(fields + [("chosen", "all")]).text }

    private var fields: [(String, String?)] {
        [
            ("q", words.isEmpty ? nil : words), ("collection", collection), ("audience", audience?.text),
            filter.parameter ?? ("state", nil),
        ]
    }

    func with(_ filter: ArticleFilter) -> ArticleQuery {
        var query = self
        query.filter = filter
        return query
    }

    /// Those that everything but the state admits, the best first: where their title has the words, then the newest.
    func found(among records: [ArticleRecord], _ shelves: Shelves) -> [ArticleRecord] {
        let search = words.isEmpty ? nil : ArticleSearch(words)
        let found = records.filter { admits($0, shelves) }.compactMap { record in
            let place = search.map { $0.place(in: record) } ?? .title
            return place.map { (record, $0.rawValue) }
        }
        return found.sorted { ($0.1, $1.0.updatedAt) < ($1.1, $0.0.updatedAt) }.map(\.0)
    }

    private func admits(_ record: ArticleRecord, _ shelves: Shelves) -> Bool {
        shelves.holds(record.article.collectionID, in: collection) && admits(record.audiences)
    }

    private func admits(_ audiences: Set<Audience>) -> Bool {
        guard let audience else { return true }
        return audience == .everyone ? audiences == [.everyone] : audiences.contains(audience)
    }
}

/// Which part of the articles' life a list shows.
enum ArticleFilter: Hashable {
    /// Nil for all that are not put away: those are seen by whoever looks for them.
    case state(Article.State?)
    /// A translation of theirs doesn't know what has changed in its original.
    case outOfDate

    private static let outdated = "out-of-date"

    init(_ query: Form) {
        self = query.text("translations") == Self.outdated ? .outOfDate : .state(.init(rawValue: query.text("state")))
    }

    static func knows(_ query: Form) -> Bool {
        ["", outdated].contains(query.text("translations"))
            && (query.text("state").isEmpty || Article.State(rawValue: query.text("state")) != nil)
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

    /// As an address has it; nil for all.
    var parameter: (String, String?)? {
        switch self {
        case .state(let state): state.map { ("state", $0.rawValue) }
        case .outOfDate: ("translations", Self.outdated)
        }
    }
}

extension Audience {
    fileprivate func isKnown(among named: [NamedAudience]) -> Bool {
        if case .named(let id) = self { named.contains { $0.id == id } } else { true }
    }
}
