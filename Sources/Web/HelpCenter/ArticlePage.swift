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
            isMarkdown
                ? try await markdown(id.text, request, context) : try await page(id.text, request, context)
        }
    }

    private func page(_ id: String, _ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let place = site.sharedPlace(request, context)
        if let kept = place?.page { return try await filled(kept, id, request, context) }
        let reading = try await reading(id, context)
        if let moved = moved(to: path(reading, context), request) { return moved }
        guard let place, !reading.isPersonal else { return try await wholePage(reading, request, context) }
        let page = try site.pageWithHoles(
            "article", ArticleModel(reading, site, context), HelpFrame(reading, site, context), request, context)
        place.keep(page)
        return try await filled(page, id, request, context)
    }

    private func filled(
        _ page: PageWithHoles, _ id: String, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let feedback = try await FeedbackPage(site: site).feedback(on: id, request, context)
        return try site.filled(page, ["feedback": feedback], request, context)
    }

    private func wholePage(
        _ reading: ArticleReading, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let feedback = try await FeedbackPage(site: site).feedback(on: reading.id, request, context)
        return try site.keptPage(
            "article", ArticleModel(reading, site, context, feedback: feedback), HelpFrame(reading, site, context),
            request, context)
    }

    private func reading(_ id: String, _ context: WorkspaceContext) async throws -> ArticleReading {
        try await site.desk.reading(id, context.language, for: context.reader, in: context.snapshot)
    }

    private func path(_ reading: ArticleReading, _ context: WorkspaceContext) -> String {
        HelpPath.article(reading.id, title: reading.title, context.language)
    }

    /// Only for who may read it: a redirect to the full address tells the title.
    private func moved(to path: String, _ request: Request) -> Response? {
        request.uri.path == path ? nil : .moved(path)
    }

    /// The text as it was written, for whoever reads without a browser.
    private func markdown(
        _ id: String, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let reading = try await reading(id, context)
        if let moved = moved(to: path(reading, context) + HelpPath.markdownEnding, request) { return moved }
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
            "article", ArticleModel(reading, site, context, feedback: feedback), HelpFrame(reading, site, context),
            request, context, status: status)
    }
}

extension String {
    var onOneLine: String { replacing("\n", with: " ") }
}
