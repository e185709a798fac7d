import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Finds the key in `Authorization: Bearer …` and nowhere else: an address stands in logs and histories, and a cookie
/// would be sent by pages of other sites.
struct APIKeyMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let key = try await key(of: request, context)
        try site.desk.limits.api.take(key.id, at: site.desk.clock.now)
        context.apiKey = key
        return try await next(request, context)
    }

    /// Whoever tries keys has few tries, however many keys there are.
    private func key(of request: Request, _ context: WorkspaceContext) async throws -> APIKey {
        do {
            let headers = request.headers[values: .authorization]
            guard headers.count == 1, let scheme = headers[0].firstRange(of: " ") else {
                throw Problem(.unauthenticated, "api_key_required")
            }
            guard headers[0][..<scheme.lowerBound].lowercased() == "bearer" else {
                throw Problem(.unauthenticated, "api_key_required")
            }
            return try await site.desk.apiKey(showing: String(headers[0][scheme.upperBound...]), in: context.snapshot)
        } catch let problem as Problem where problem.kind == .unauthenticated {
            try site.desk.limits.apiRefusals.take(context.address, at: site.desk.clock.now)
            throw problem
        }
    }
}
