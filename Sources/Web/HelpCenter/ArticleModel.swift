import Desk
import Domain

/// What an article's page shows.
struct ArticleModel: Encodable {
    struct Entry: Encodable {
        let id: String
        let text: String
        let isDeeper: Bool
    }

    let name: String
    let lead: String?
    let audience: String
    let audienceIcon: String
    let updated: DayModel
    /// What the article stands in, from the top.
    let trail: [LinkModel]
    /// The language of the text, where it isn't the page's.
    let contentLanguage: String?
    let contentDirection: String
    /// Says so.
    let otherLanguage: String
    let contents: [Entry]
    let hasContents: Bool
    let html: String
    let previous: LinkModel?
    let next: LinkModel?
    let hasNeighbours: Bool
    let related: [LinkModel]
    let hasRelated: Bool
    /// What this reader has said of it; nil on the page that many share.
    let feedback: FeedbackModel?

    init(
        _ reading: ArticleReading, _ site: Site, _ context: WorkspaceContext, feedback: FeedbackModel? = nil
    ) {
        self.feedback = feedback
        name = reading.title
        lead = reading.description.nonEmpty
        audience = site.text(reading.readersText, context)
        audienceIcon = "help/icons/" + (reading.isForEveryone ? "globe" : "lock")
        updated = DayModel(reading.updatedAt, context.spoken)
        trail = [reading.parent, reading.collection].compactMap(\.self).map { LinkModel($0, context.language) }
        contentLanguage = reading.language == context.language ? nil : reading.language.rawValue
        contentDirection = reading.language.direction.rawValue
        let words = Wording("help", site.texts, context.spoken)
        otherLanguage = words(
            "article.otherLanguage",
            ["wanted": words.name(of: context.language), "language": words.name(of: reading.language)])
        contents = reading.markdown.headings.filter { $0.level <= 3 }.map {
            Entry(id: $0.id, text: $0.text, isDeeper: $0.level == 3)
        }
        // One heading is no overview.
        hasContents = contents.count > 1
        html = reading.markdown.html
        previous = reading.previous.map { LinkModel($0, for: context.language) }
        next = reading.next.map { LinkModel($0, for: context.language) }
        hasNeighbours = previous != nil || next != nil
        related = reading.related.map { LinkModel($0, for: context.language) }
        hasRelated = !related.isEmpty
    }
}

extension ArticleReading {
    /// An audience's own name is the team's business: "Customers who pay late" is not for its members' eyes.
    fileprivate var readersText: String {
        isForEveryone ? "article.everyone" : isForSome ? "article.some" : "article.signedIn"
    }
}

/// A day, for people and for machines.
struct DayModel: Encodable {
    let text: String
    let iso: String

    init(_ moment: Timestamp, _ language: InterfaceLanguage) {
        let day = CalendarDay(moment.day)
        text = day.text(language)
        iso = day.iso
    }
}
