import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The origin rule, before anything is done and before any cookie is set: a browser keeps the cookies of an answer that
/// it then hides from the page.
struct CrossOriginMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        let origin = try admitted(request, context.snapshot)
        var context = context
        context.admittedOrigin = origin
        var response: Response
        do {
            response = try await next(request, context)
        } catch let problem as Problem {
            // Answered here, so that the page may read what was wrong.
            response = .problem(problem, texts: site.texts, language: context.spoken)
            if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        }
        allow(origin, in: &response, isPreflight: request.method == .options)
        return response
    }

    private func admitted(_ request: Request, _ snapshot: WorkspaceSnapshot) throws(Problem) -> SiteOrigin {
        do {
            let origin = try snapshot.originRule.admitted(request.headers[values: .origin])
            try refuseOtherSites(request, origin, snapshot)
            return origin
        } catch {
            throw Problem(.forbidden, "origin_not_allowed")
        }
    }

    /// The browser's own word for "another site" counts against everything but an origin that settings name.
    private func refuseOtherSites(
        _ request: Request, _ origin: SiteOrigin, _ snapshot: WorkspaceSnapshot
    ) throws(OriginError) {
        guard request.headers[.secFetchSite] == "cross-site" else { return }
        guard snapshot.originRule.extraOrigins.contains(origin) else { throw .foreign }
    }

    private func allow(_ origin: SiteOrigin, in response: inout Response, isPreflight: Bool) {
        response.headers[.accessControlAllowOrigin] = origin.text
        response.headers[.accessControlAllowCredentials] = "true"
        response.headers[.vary] = "Origin"
        guard isPreflight else { return }
        response.headers[.accessControlAllowMethods] = "POST"
        response.headers[.accessControlAllowHeaders] = "content-type, authorization"
        response.headers[.accessControlMaxAge] = "600"
    }
}
