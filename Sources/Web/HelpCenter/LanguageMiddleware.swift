import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Finds the language that a page's address begins with among those of the help centre. An address that writes it in
/// another case leads to the right one; one of no such language is none.
struct LanguageMiddleware: RouterMiddleware {
    static let parameter = "language"

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        let languages = context.snapshot.languages
        let written = try context.parameters.require(Self.parameter)
        guard let language = languages[written] else {
            guard let meant = languages.written(written), request.method == .get || request.method == .head else {
                throw Problem.notFound
            }
            return .moved(HelpPath.home(meant) + request.behindLanguage)
        }
        var context = context
        context.language = language
        context.spoken = InterfaceLanguage(around: language, otherwise: languages.main)
        return try await next(request, context)
    }
}

extension Request {
    /// The address behind its first part, with its query.
    fileprivate var behindLanguage: String {
        let rest = uri.path.split(separator: "/").dropFirst().map { "/" + $0 }.joined()
        return rest + (uri.query.map { "?" + $0 } ?? "")
    }
}

/// Whoever reads in another language than their browser would get has chosen it: that is kept, and nothing else, in a
/// cookie that says only `en` or `fr`.
struct KeptLanguageMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard usual(request, context) != context.language else { return response }
        response.set(
            SetCookie(
                name: CookieName.language, value: context.language.rawValue, maxAge: 365 * 86_400,
                isSecure: context.snapshot.isSecure))
        return response
    }

    private func usual(_ request: Request, _ context: WorkspaceContext) -> Language {
        let languages = context.snapshot.languages
        let kept = request.cookie(CookieName.language).flatMap { languages[$0] }
        let wished = request.headers[.acceptLanguage].flatMap(languages.best(forWishes:))
        return kept ?? wished ?? languages.main
    }
}
