import Desk
import Hummingbird

/// Lets the help centre's pages know who is reading, by the session's cookie.
struct PersonMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.person = try await site.desk.person(
            showing: request.sessionCookie(context.snapshot), in: context.snapshot)
        return try await next(request, context)
    }
}
