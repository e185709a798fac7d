import Domain
import HTTPTypes
import Hummingbird

/// Nothing of a sign-in leaves by a Referer, and what goes wrong is told on a page of its own.
struct HandshakeMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let problem as Problem {
            response = try site.failedSignIn(FailedSignIn(problem), request, context)
        }
        if response.headers[.referrerPolicy] == nil { response.headers[.referrerPolicy] = "no-referrer" }
        return response
    }
}
