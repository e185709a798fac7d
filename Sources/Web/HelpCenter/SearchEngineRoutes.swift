import Desk
import Domain
import Hummingbird

/// What search engines ask for. They are strangers: only what everybody may read is listed.
struct SearchEngineRoutes {
    let site: Site

    /// A sitemap holds at most 50,000 addresses (sitemaps.org).
    private static let longest = 50_000

    func add(to router: RouterGroup<WorkspaceContext>) {
        router.get("robots.txt", use: getRobots)
        router.get("sitemap.xml", use: getSitemap)
    }

    private func getRobots(_ request: Request, _ context: WorkspaceContext) -> Response {
        let languages = Language.allCases.map(\.rawValue)
        let closed = languages.flatMap { ["/\($0)/search", "/\($0)/requests", "/\($0)/contact/sent"] }
        let lines =
            ["User-agent: *", "Disallow: /desk", "Disallow: /widget/", "Disallow: /sso"]
            + closed.map { "Disallow: " + $0 }
            + ["Sitemap: \(context.origin)/sitemap.xml", ""]
        return .text(lines.joined(separator: "\n"), type: "text/plain; charset=utf-8")
    }

    private func getSitemap(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let articles = try await site.desk.publicArticles(in: context.snapshot)
        let homes = Language.allCases.map { entry(context.origin + HelpPath.home($0), updated: nil) }
        let entries = articles.prefix(Self.longest - homes.count).map { line in
            entry(context.origin + HelpPath.article(line), updated: line.updatedAt)
        }
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \((homes + entries).joined(separator: "\n"))
            </urlset>

            """
        return .text(xml, type: "application/xml; charset=utf-8")
    }

    private func entry(_ address: String, updated: Timestamp?) -> String {
        let day = updated.map { "<lastmod>\(CalendarDay($0.day).iso)</lastmod>" } ?? ""
        return "<url><loc>\(HTMLText.escaped(address))</loc>\(day)</url>"
    }
}
