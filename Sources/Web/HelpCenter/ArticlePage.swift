import Desk
import Domain
import HTTPTypes
import Hummingbird

/// An article.
struct ArticlePage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.group()
            .add(middleware: ReadingCountMiddleware(site: site))
            .add(middleware: StrangerPagesMiddleware(site: site))
            .get("articles/:id", use: get)
        FeedbackPage(site: site).add(to: pages)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let name = try context.parameters.require("id")
        let isMarkdown = name.hasSuffix(HelpPath.markdownEnding)
        guard let id = AddressID(isMarkdown ? name.dropLast(HelpPath.markdownEnding.count) : name[...]) else {
            throw Problem.notFound
        }
        return try await site.orSignIn(request, context) {
            let reading = try await site.desk.reading(
                id.text, context.language, for: context.reader, in: context.snapshot)
            // Only now: a redirect to the full address tells the title.
            let path = HelpPath.article(reading.id, title: reading.title, context.language)
            let wanted = isMarkdown ? path + HelpPath.markdownEnding : path
            guard request.uri.path == wanted else { return .moved(wanted) }
            return isMarkdown ? markdown(reading, request, context) : try await page(reading, request, context)
        }
    }

    private func page(
        _ reading: ArticleReading, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let feedback = try await FeedbackPage(site: site).feedback(on: reading.id, request, context)
        return try site.keptPage(
            "article", ArticleModel(reading, feedback, site, context), HelpFrame(reading, site, context), request,
            context)
    }

    /// The text as it was written, for whoever reads without a browser.
    private func markdown(_ reading: ArticleReading, _ request: Request, _ context: WorkspaceContext) -> Response {
        let parts = ["# " + reading.title.onOneLine, reading.description.onOneLine, reading.source]
        return .kept(
            parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n", type: "text/markdown; charset=utf-8",
            for: request, by: context.person, isPlain: context.isPlainStranger)
    }

    /// The article again, because of what was sent from it.
    func show(
        _ reading: ArticleReading, _ feedback: FeedbackModel, _ request: Request, _ context: WorkspaceContext,
        status: HTTPResponse.Status
    ) throws -> Response {
        try site.helpPage(
            "article", ArticleModel(reading, feedback, site, context), HelpFrame(reading, site, context), request,
            context, status: status)
    }
}

extension String {
    var onOneLine: String { replacing("\n", with: " ") }
}
