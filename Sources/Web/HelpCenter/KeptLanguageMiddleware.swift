import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Whoever reads in another language than their browser would get has chosen it: that is kept, and nothing else, in a
/// cookie that says only `en` or `de`.
struct KeptLanguageMiddleware: RouterMiddleware {
    let language: Language

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = language
        var response = try await next(request, context)
        guard usual(request, context) != language else { return response }
        response.set(
            SetCookie(
                name: CookieName.language, value: language.rawValue, maxAge: 365 * 86_400,
                isSecure: context.snapshot.isSecure))
        return response
    }

    private func usual(_ request: Request, _ context: WorkspaceContext) -> Language {
        let kept = request.cookie(CookieName.language).flatMap { Language(rawValue: $0) }
        let wished = request.headers[.acceptLanguage].flatMap(Language.init(acceptLanguage:))
        return kept ?? wished ?? context.snapshot.helpCenter.defaultLanguage
    }
}
