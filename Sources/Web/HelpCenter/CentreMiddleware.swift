import Desk
import Domain
import Hummingbird

/// Keeps a help centre that isn't for everyone to those whom it is for: strangers are asked to sign in, and for whoever
/// is known and not admitted there is nothing here.
struct CentreMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard !context.reader.mayEnter else { return try await next(request, context) }
        return try await site.orSignIn(request, context) {
            throw context.reader.isKnown ? Problem.notFound : Problem.sessionRequired
        }
    }
}
