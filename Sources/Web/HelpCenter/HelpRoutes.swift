import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The help centre's pages: a group of addresses that begin with a language, and what stands outside of them.
struct HelpRoutes {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        SearchEngineRoutes(site: site).add(to: router)
        FeedRoutes(site: site).add(to: router)
        AppearanceFiles(site: site).add(to: router)
        let entry = router.group().add(middleware: PersonMiddleware(site: site))
        FilePage(site: site).add(to: entry)
        entry.get("/", use: redirectHome)
        entry.get("articles/:id") { try redirect($0, $1, to: "articles") }
        let pages = router.group(RouterPath(":" + LanguageMiddleware.parameter))
            .add(middleware: LanguageMiddleware())
            .add(middleware: KeptLanguageMiddleware())
            .add(middleware: SameOriginMiddleware())
            .add(middleware: PersonMiddleware(site: site))
            .add(middleware: ViewerMiddleware(site: site))
            .add(middleware: DoorMiddleware(site: site))
            .add(middleware: PageViewMiddleware(site: site))
        let reading = pages.group().add(middleware: CentreMiddleware(site: site))
        HomePage(site: site).add(to: reading)
        CollectionPage(site: site).add(to: reading)
        ArticlePage(site: site).add(to: reading)
        SearchPage(site: site).add(to: reading)
        let asking = pages.group().add(middleware: ViewingOnlyMiddleware(site: site))
        ContactPages(site: site).add(to: asking)
        RequestPages(site: site).add(to: asking)
        DoorPage(site: site).add(to: pages)
        SignOutPages(site: site).add(to: pages)
    }

    private func redirectHome(_ request: Request, _ context: WorkspaceContext) -> Response {
        .found("/" + context.language.rawValue)
    }

    /// An address without a language leads to the reader's. It says nothing of whether there is such an article.
    private func redirect(_ request: Request, _ context: WorkspaceContext, to shelf: String) throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        return .found("/\(context.language.rawValue)/\(shelf)/\(id.text)")
    }
}

extension Response {
    /// "It is there for now": another reader is led elsewhere.
    static func found(_ path: String) -> Response {
        Response(status: .found, headers: [.location: path, .vary: "Accept-Language, Cookie"])
    }
}
