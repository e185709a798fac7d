import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Finds out what a request means before anything answers it: the client's address, the workspace of the host, the
/// language.
struct ClientMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.address = CountedAddress.of(
            site.options.trustedProxies.client(
                connection: context.address, forwarded: request.headers[values: .xForwardedFor]))
        context.snapshot = site.desk.directory.snapshot(authority: request.head.authority ?? "")
        let wishes = LanguageChoice(request, among: context.snapshot?.languages ?? .usual)
        context.language = wishes.language
        context.spoken = wishes.spoken
        return try await next(request, context)
    }
}
