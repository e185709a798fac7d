import Desk
import Domain
import Hummingbird

/// A collection with all its articles.
struct CollectionPage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.group().add(middleware: StrangerPagesMiddleware(site: site)).get("collections/:id", use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        return try await site.orSignIn(request, context) {
            let reading = try await site.desk.collection(
                id.text, context.language, for: context.reader, in: context.snapshot)
            let path = HelpPath.collection(reading.collection, context.language)
            guard request.uri.path == path else { return .moved(path) }
            var frame = HelpFrame(title: site.title(reading.collection.title, context))
            frame.description = reading.collection.description.nonEmpty
            frame.canonical = context.origin + path
            frame.show(reading, site, context)
            return try site.keptPage("collection", CollectionModel(reading, site, context), frame, request, context)
        }
    }
}

struct CollectionModel: Encodable {
    struct Line: Encodable {
        let address: String
        let title: String
        let description: String?
    }

    /// A collection in this one, with its articles.
    struct Section: Encodable {
        let address: String
        let name: String
        let about: String?
        let icon: String
        let count: String
        let articles: [Line]
    }

    let name: String
    let about: String?
    let icon: String
    let count: String
    let parent: LinkModel?
    let hasArticles: Bool
    let articles: [Line]
    let sections: [Section]

    init(_ reading: CollectionReading, _ site: Site, _ context: WorkspaceContext) {
        name = reading.collection.title
        about = reading.collection.description.nonEmpty
        icon = CollectionIcon.template(reading.collection.icon)
        count = site.articleCount(reading.count, context)
        parent = reading.parent.map { LinkModel($0, context.language) }
        articles = reading.articles.map { Line($0, for: context.language) }
        hasArticles = !articles.isEmpty
        sections = reading.sections.map { section in
            Section(
                address: HelpPath.collection(section.collection, context.language), name: section.collection.title,
                about: section.collection.description.nonEmpty,
                icon: CollectionIcon.template(section.collection.icon),
                count: site.articleCount(section.count, context),
                articles: section.articles.map { Line($0, for: context.language) })
        }
    }
}

extension CollectionModel.Line {
    init(_ line: ArticleLine, for reader: Language) {
        self.init(
            address: HelpPath.article(line, for: reader), title: line.title, description: line.description.nonEmpty)
    }
}
