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
        let languages = context.snapshot.languages.all.map(\.rawValue)
        let closed = languages.flatMap { ["/\($0)/search", "/\($0)/requests", "/\($0)/contact/sent"] }
        let lines =
            ["User-agent: *", "Disallow: /desk", "Disallow: /widget/", "Disallow: /sso"]
            + closed.map { "Disallow: " + $0 }
            + ["Sitemap: \(context.origin)/sitemap.xml", ""]
        return .kept(
            lines.joined(separator: "\n"), type: "text/plain; charset=utf-8", for: request, by: nil)
    }

    private func getSitemap(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let articles = try await site.desk.publicArticles(in: context.snapshot)
        let homes = context.snapshot.languages.all.map {
            Page(language: $0, address: context.origin + HelpPath.home($0))
        }
        // The translations of one article stand together.
        let pages = articles.prefix(Self.longest - homes.count).chunked { $0.id }.map { lines in
            lines.map { line in
                Page(
                    language: line.language, address: context.origin + HelpPath.article(line), updatedAt: line.updatedAt
                )
            }
        }
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            \(([homes] + pages).map(Page.entries).joined(separator: "\n"))
            </urlset>

            """
        return .kept(xml, type: "application/xml; charset=utf-8", for: request, by: nil)
    }

    /// One language of a page.
    private struct Page {
        let language: Language
        let address: String
        var updatedAt: Timestamp?

        /// Each language's entry names all of them.
        static func entries(_ pages: [Page]) -> String {
            let links = pages.map { page in
                """
                <xhtml:link rel="alternate" hreflang="\(page.language.rawValue)" href="\(XMLText.escaped(page.address))"/>
                """
            }
            let alternates = pages.count > 1 ? links.joined() : ""
            return pages.map { page in
                let day = page.updatedAt.map { "<lastmod>\(CalendarDay($0.day).iso)</lastmod>" } ?? ""
                return "<url><loc>\(XMLText.escaped(page.address))</loc>\(day)\(alternates)</url>"
            }.joined(separator: "\n")
        }
    }
}

extension Sequence {
    /// Neighbours with the same key together, in order.
    fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.first, key(last) == key(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}
