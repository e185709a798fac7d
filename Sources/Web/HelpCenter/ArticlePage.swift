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
        let (key, now) = (context.partsKey(request), site.desk.clock.now)
        let version = site.desk.contentVersion(of: context.snapshot.id)
        if let kept = site.sharedParts.kept(key, version: version, at: now) {
            return try await page(id, kept, request, context)
        }
        let reading = try await reading(id, context)
        if let moved = moved(to: path(reading, context), request) { return moved }
        let parts = try parts(reading, context)
        if !reading.isPersonal { site.sharedParts.keep(parts, for: key, version: version, at: now) }
        return try await page(id, parts, request, context)
    }

    private func page(
        _ id: String, _ parts: SharedParts.Parts, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let feedback = try await FeedbackPage(site: site).feedback(on: id, request, context)
        return try site.keptPage("article", ArticlePageModel(parts, feedback), parts.frame, request, context)
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

    private func parts(_ reading: ArticleReading, _ context: WorkspaceContext) throws -> SharedParts.Parts {
        let model = ArticleModel(reading, site, context)
        return SharedParts.Parts(
            frame: HelpFrame(reading, site, context),
            html: [
                "text": try site.part("article-text", model, context),
                "onward": try site.part("article-onward", model, context),
            ])
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
        let parts = try parts(reading, context)
        return try site.helpPage(
            "article", ArticlePageModel(parts, feedback), parts.frame, request, context, status: status)
    }
}

extension String {
    var onOneLine: String { replacing("\n", with: " ") }
}
