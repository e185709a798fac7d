import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Lets the help centre's pages know an agent by the desk's cookie, and through whose eyes they look. Who looks is nobody
/// else: their own visit as a person rests, nothing is written in anybody's name, and nothing is kept by a browser.
struct ViewerMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard let credential = request.agentCookie(context.snapshot),
            let viewer = try await site.desk.viewer(showing: credential, in: context.snapshot)
        else { return try await next(request, context) }
        var context = context
        context.viewer = viewer
        guard viewer.view != nil else { return try await next(request, context) }
        context.person = nil
        guard request.method == .get || request.method == .head else {
            throw Problem(.forbidden, "viewing_only")
        }
        return try await showingErrors(request, context) { try await next(request, context) }
    }

    /// With the bar around them, so that there is a way to stop.
    private func showingErrors(
        _ request: Request, _ context: WorkspaceContext, _ page: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await page()
        } catch let problem as Problem where problem == .notFound && !request.wantsJSON {
            let model = ErrorModel(
                status: problem.kind.rawValue, title: site.texts.title(of: problem, context.spoken),
                sentence: site.texts.sentence(of: problem, context.spoken), correlation: nil, query: nil)
            return try site.helpPage(
                "error", model, HelpFrame(title: model.title), request, context, status: .notFound)
        }
    }
}

/// Asking and one's requests, for somebody who only looks: said, not done.
struct ViewingOnlyMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard context.viewer?.view != nil else { return try await next(request, context) }
        var frame = HelpFrame(title: site.title(site.texts.text("access.viewing.onlyTitle", context.spoken), context))
        frame.isHidden = true
        return try site.helpPage("viewing-only", EmptyModel(), frame, request, context)
    }
}
