import Desk
import Domain
import Hummingbird

/// The first page: the question, the search, the collections.
struct HomePage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.group().add(middleware: StrangerPagesMiddleware(site: site)).get(use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let place = site.sharedPlace(request, context) else {
            return try site.keptPage("home", try await model(context), frame(context), request, context)
        }
        return try site.filled(try await page(in: place, request, context), [:] as [String: String], request, context)
    }

    private func page(
        in place: SharedPages.Place, _ request: Request, _ context: WorkspaceContext
    ) async throws -> PageWithHoles {
        if let kept = place.page { return kept }
        let page = try site.pageWithHoles("home", try await model(context), frame(context), request, context)
        place.keep(page)
        return page
    }

    private func model(_ context: WorkspaceContext) async throws -> HomeModel {
        let home = try await site.desk.home(context.language, for: context.reader, in: context.snapshot)
        return HomeModel(home, site, context)
    }

    private func frame(_ context: WorkspaceContext) -> HelpFrame {
        let name = context.snapshot.workspace.name
        var frame = HelpFrame(title: site.text("home.title", context, ["workspace": name]))
        frame.description = site.text("home.description", context, ["workspace": name])
        frame.isHome = true
        frame.heading = frame.title
        frame.canonical = context.origin + HelpPath.home(context.language)
        let languages = context.snapshot.languages.all
        frame.alternates =
            languages.count == 1
            ? []
            : languages.map {
                HelpFrame.Alternate(language: $0.rawValue, address: context.origin + HelpPath.home($0))
            }
        return frame
    }
}

/// A title that leads somewhere.
struct LinkModel: Encodable {
    let address: String
    let title: String
    /// Of the title, where it isn't the page's.
    var titleLanguage: String?
    var titleDirection: String?

    init(address: String, title: String) {
        self.address = address
        self.title = title
    }

    init(_ line: ArticleLine, for reader: Language) {
        self.init(address: HelpPath.article(line, for: reader), title: line.title)
        guard line.language != reader else { return }
        titleLanguage = line.language.rawValue
        titleDirection = line.language.direction.rawValue
    }

    init(_ collection: CollectionTitle, _ language: Language) {
        self.init(address: HelpPath.collection(collection, language), title: collection.title)
    }

    init(_ link: SiteLink, _ context: WorkspaceContext) {
        self.init(
            address: link.address,
            title: link.label(in: context.language, otherwise: context.snapshot.languages.main))
    }
}

/// The icons that a collection can have; each is a template. What isn't one of them is shown as a book.
enum CollectionIcon {
    static let names: Set = [
        "book", "box", "card", "chart", "chat", "code", "gear", "globe", "key", "lamp", "lock", "people", "person",
        "plug", "question", "shield", "start",
    ]

    static func template(_ name: String) -> String {
        "help/icons/" + (names.contains(name) ? name : "book")
    }
}

extension Site {
    func articleCount(_ count: Int, _ context: WorkspaceContext) -> String {
        count == 1 ? text("home.oneArticle", context) : text("home.articles", context, ["count": String(count)])
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
