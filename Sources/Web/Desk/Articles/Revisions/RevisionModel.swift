import Desk
import Domain
import Store

/// One revision: what it changed, or what has changed since.
struct RevisionModel: Encodable {
    struct Comparison: Encodable {
        let address: String
        let label: String
        let isCurrent: Bool
    }

    let heading: String
    let back: String
    let at: Moment
    let author: String
    let deed: String
    let isFirst: Bool
    let comparisons: [Comparison]
    let difference: DifferenceModel
    let isDifferent: Bool
    /// Nil for the newest: it needs no way back.
    let restoreAddress: String?

    init(
        _ comparison: RevisionComparison, isWithNewest: Bool, among audiences: [NamedAudience], _ words: Wording
    ) {
        let revision = comparison.revision
        let isNewest = comparison.newest.id == revision.id
        let isWithNewest = isWithNewest && !isNewest
        let address = DeskPath.revision(revision.id, ofArticle: revision.articleID)
        heading = revision.text.title
        back = DeskPath.revisions(ofArticle: revision.articleID, revision.text.language)
        at = Moment(revision.at, words.language)
        author = words.name(of: revision.author, comparison.agents)
        deed = words("deed.\(revision.deed.rawValue)")
        isFirst = comparison.previous == nil && !isWithNewest
        comparisons =
            isNewest
            ? []
            : [
                Comparison(address: address, label: words("revisions.withPrevious"), isCurrent: !isWithNewest),
                Comparison(
                    address: address + "?with=newest", label: words("revisions.withNewest"), isCurrent: isWithNewest),
            ]
        difference =
            isWithNewest
            ? DifferenceModel(from: revision.text, to: comparison.newest.text, among: audiences, words)
            : DifferenceModel(from: comparison.previous?.text, to: revision.text, among: audiences, words)
        isDifferent = !difference.isSame
        restoreAddress = isNewest ? nil : address + "/restore"
    }
}

/// What publishing a draft would change.
struct ChangesModel: Encodable {
    let heading: String
    let back: String
    let locale: String
    let difference: DifferenceModel
    let publishedAt: Moment?
    let discardAddress: String?

    init(
        _ record: ArticleRecord, _ draft: Article.Translation, among audiences: [NamedAudience], _ words: Wording
    ) {
        let published = record.published(draft.language)
        heading = draft.title
        back = DeskPath.article(record.article.id, draft.language)
        locale = draft.language.rawValue
        difference = DifferenceModel(from: published, to: draft, among: audiences, words)
        publishedAt = published.map { Moment($0.updatedAt, words.language) }
        discardAddress = published == nil ? nil : DeskPath.discard(ofArticle: record.article.id)
    }
}
