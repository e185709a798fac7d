import Desk
import Domain
import Hummingbird

/// An article.
struct ArticlePage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.get("articles/:id", use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        return try await site.orSignIn(request, context) {
            let reading = try await site.desk.article(
                id.text, context.language, by: context.asker, in: context.snapshot)
            // Only now: a redirect to the full address tells the title.
            let path = HelpPath.article(reading.id, title: reading.title, context.language)
            guard request.uri.path == path else { return .found(path) }
            return try site.helpPage(
                "article", ArticleModel(reading, site, context), frame(reading, context), request, context)
        }
    }

    private func frame(_ reading: ArticleReading, _ context: WorkspaceContext) -> HelpFrame {
        var frame = HelpFrame(title: site.title(reading.title, context))
        frame.description = reading.description.nonEmpty
        frame.canonical = context.origin + HelpPath.article(reading.id, title: reading.title, reading.language)
        if reading.languages.count > 1 {
            frame.alternates = reading.languages.map { language in
                HelpFrame.Alternate(
                    language: language.rawValue,
                    address: context.origin + "/\(language.rawValue)/articles/\(reading.id)")
            }
        }
        return frame
    }
}

struct ArticleModel {
    struct Entry {
        let id: String
        let text: String
        let isDeeper: Bool
    }

    let name: String
    let lead: String?
    let audience: String
    let audienceIcon: String
    let updated: DayModel
    let collection: LinkModel?
    /// The language of the text, where it isn't the page's.
    let contentLanguage: String?
    let contents: [Entry]
    let hasContents: Bool
    let html: String
    let related: [LinkModel]
    let hasRelated: Bool

    init(_ reading: ArticleReading, _ site: Site, _ context: WorkspaceContext) {
        name = reading.title
        lead = reading.description.nonEmpty
        let isOpen = reading.audience == .everyone
        audience = site.text(isOpen ? "article.everyone" : "article.signedIn", context)
        audienceIcon = "help/icons/" + (isOpen ? "globe" : "lock")
        updated = DayModel(reading.updatedAt, context.language)
        collection = reading.collection.map {
            LinkModel(address: HelpPath.collection($0, context.language), title: $0.title)
        }
        contentLanguage = reading.language == context.language ? nil : reading.language.rawValue
        contents = reading.markdown.headings.filter { $0.level <= 3 }.map {
            Entry(id: $0.id, text: $0.text, isDeeper: $0.level == 3)
        }
        // One heading is no overview.
        hasContents = contents.count > 1
        html = reading.markdown.html
        related = reading.related.map(LinkModel.init)
        hasRelated = !related.isEmpty
    }
}

/// A day, for people and for machines.
struct DayModel {
    let text: String
    let iso: String

    init(_ moment: Timestamp, _ language: Language) {
        let day = CalendarDay(moment.day)
        text = day.text(language)
        iso = day.iso
    }
}
