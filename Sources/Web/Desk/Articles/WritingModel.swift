import Desk
import Domain
import Store

/// Which text the editor shows, what readers get meanwhile, and what can be done with the article as a whole.
struct WritingModel: Encodable {
    /// A button that changes the state of the whole article.
    struct Change: Encodable {
        let address: String
        let value: String
        let label: String
        let consequence: String
    }

    /// What readers get while a draft is beside it.
    struct Beside: Encodable {
        let publishedAt: Moment
        let address: String
        let changes: String
    }

    /// "Published, with changes that aren't".
    let state: String
    let mayPublish: Bool
    let publishLabel: String
    /// Nil once readers can open it.
    let publishUnlisted: String?
    let placingHint: String?
    let isArchived: Bool
    /// Where the editor's script saves what is typed, and says that somebody is here. Nil for a new article.
    let autosaveAddress: String?
    let presenceAddress: String?
    /// Under this name the browser keeps what couldn't be saved.
    let copyName: String
    /// The text on the page was refused: `conflict`, or `refused`.
    let typed: String?
    /// "Ada is editing this too".
    let company: String?
    let schedule: ScheduleModel?
    let beside: Beside?
    let history: String?
    let changes: [Change]

    init(_ editing: Editing, _ words: Wording) {
        let record = editing.record
        let state = record?.article.state ?? .draft
        let isOpen = state.isOpen
        isArchived = state == .archived
        mayPublish = !isArchived
        let isPublished = isOpen && record?.published(editing.draft.language) != nil
        publishLabel = words(isPublished ? "publishChanges" : "publish")
        publishUnlisted = isOpen || isArchived ? nil : words("publishUnlisted")
        placingHint = isOpen ? words("placingHint") : nil
        self.state = Self.sentence(of: editing, words)
        let address = record.map { DeskPath.article($0.article.id) }
        autosaveAddress = address.map { $0 + "/autosave" }
        presenceAddress = address.map { $0 + "/presence" }
        let language = editing.draft.language
        copyName = "\(editing.agentID) \(address ?? DeskPath.newArticle) \(language.rawValue)"
        let isRefused = editing.problems != nil || editing.isDeleted
        typed = editing.conflict != nil ? "conflict" : isRefused ? "refused" : nil
        company = words.company(editing.others)
        schedule = ScheduleModel(editing, words)
        beside = record.flatMap { Beside($0, editing.draft.language, words) }
        history = record.map { DeskPath.revisions(ofArticle: $0.article.id, editing.draft.language) }
        changes = record.map { Self.changes(of: $0, words) } ?? []
    }

    private static func sentence(of editing: Editing, _ words: Wording) -> String {
        let language = editing.draft.language
        let values = ["language": words.name(of: language)]
        guard let record = editing.record else { return words("state.new") }
        guard record.text(language) != nil else { return words("state.missing", values) }
        return words("state.\(record.standing(in: language))", values)
    }

    private static func changes(of record: ArticleRecord, _ words: Wording) -> [Change] {
        let id = record.article.id
        return record.article.state.next.map { next in
            let isReturn = record.article.state == .archived
            let name = isReturn ? "return" : next.rawValue
            return Change(
                address: DeskPath.state(ofArticle: id), value: next.rawValue, label: words("change.\(name)"),
                consequence: words("consequence.\(name)"))
        }
    }
}

extension WritingModel.Beside {
    fileprivate init?(_ record: ArticleRecord, _ language: Language, _ words: Wording) {
        guard record.article.state.isOpen, record.draft(language) != nil, let published = record.published(language)
        else { return nil }
        publishedAt = Moment(published.updatedAt, words.language)
        address = DeskPath.discard(ofArticle: record.article.id)
        changes = DeskPath.changes(language, ofArticle: record.article.id)
    }
}

extension ArticleRecord {
    /// How one language of it stands, as a word that texts are kept under.
    func standing(in language: Language) -> String {
        let state = article.state
        guard state.isOpen else { return state.rawValue }
        guard published(language) != nil else { return "\(state.rawValue)Draft" }
        return draft(language) == nil ? state.rawValue : "\(state.rawValue)Changed"
    }

    /// Whether something of it waits to be published.
    var hasChanges: Bool { article.state.isOpen && !drafts.isEmpty }
}

extension Article.State {
    /// Where a button leads from here. A draft is opened by publishing a text, and by nothing else.
    fileprivate var next: [Article.State] {
        switch self {
        case .draft: [.archived]
        case .published: [.unlisted, .draft, .archived]
        case .unlisted: [.published, .draft, .archived]
        case .archived: [.draft]
        }
    }
}
