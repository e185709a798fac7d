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
        context.language = language(of: request, default: context.snapshot?.helpCenter.defaultLanguage ?? .english)
        return try await next(request, context)
    }

    /// `?locale=`, then the address's own (`/de/…`), then the choice kept in a cookie, then the browser's wishes.
    private func language(of request: Request, default fallback: Language) -> Language {
        let asked = request.uri.queryParameters["locale"].flatMap { Language(tag: $0) }
        let first = request.uri.path.split(separator: "/").first.flatMap { Language(rawValue: String($0)) }
        let kept = request.cookie(CookieName.language).flatMap { Language(rawValue: $0) }
        let wished = request.headers[.acceptLanguage].flatMap(Language.init(acceptLanguage:))
        return asked ?? first ?? kept ?? wished ?? fallback
    }
}
