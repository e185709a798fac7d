import Desk
import Domain
import HTTPTypes
import Hummingbird

/// An article.
struct ArticlePage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.get("articles/:id", use: get)
        pages.post("articles/:id/feedback", use: FeedbackPage(site: site).post)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        return try await site.orSignIn(request, context) {
            let reading = try await site.desk.article(
                id.text, context.language, by: context.asker, in: context.snapshot)
            // Only now: a redirect to the full address tells the title.
            let path = HelpPath.article(reading.id, title: reading.title, context.language)
            guard request.uri.path == path else { return .moved(path) }
            let feedback = try await FeedbackPage(site: site).feedback(on: reading.id, request, context)
            return try show(reading, feedback, request, context)
        }
    }

    func show(
        _ reading: ArticleReading, _ feedback: FeedbackModel, _ request: Request, _ context: WorkspaceContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try site.helpPage(
            "article", ArticleModel(reading, feedback, site, context), frame(reading, context), request, context,
            status: status)
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
