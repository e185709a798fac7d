import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Forms and fetches that change something come from our own pages. `SameSite=Lax` cookies are the first wall against
/// forged requests from other sites; this is the second.
struct SameOriginMiddleware: RouterMiddleware {
    /// Where reading alone has a cost: a request that a page elsewhere has made is refused, too.
    var guardsReading = false

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        let isReading = request.method == .get || request.method == .head
        guard isReading ? mayRead(request, context) : isSameOrigin(request, context) else {
            throw Problem(.forbidden, "cross_site")
        }
        return try await next(request, context)
    }

    /// Browsers name no origin when a page reads from its own.
    private func mayRead(_ request: Request, _ context: WorkspaceContext) -> Bool {
        let namesNone = request.headers[.secFetchSite] == nil && request.headers[.origin] == nil
        let isOwn = request.headers[.secFetchSite] == "same-origin" && request.headers[.origin] == nil
        return !guardsReading || namesNone || isOwn || isSameOrigin(request, context)
    }

    private func isSameOrigin(_ request: Request, _ context: WorkspaceContext) -> Bool {
        let origins = request.headers[values: .origin]
        if let site = request.headers[.secFetchSite], site != "same-origin" { return false }
        guard origins.count == 1, let origin = SiteOrigin(origins[0]) else { return false }
        return origin == context.snapshot.originRule.helpCenter || isAskedHost(origin, request)
    }

    /// Behind an address typed by hand (one workspace, any name) the page's own host counts.
    private func isAskedHost(_ origin: SiteOrigin, _ request: Request) -> Bool {
        guard let authority = request.head.authority else { return false }
        return origin == SiteOrigin("https://" + authority) || origin == SiteOrigin("http://" + authority)
    }
}
