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
    fileprivate var behindLanguage: String { pathBehindLanguage + (uri.query.map { "?" + $0 } ?? "") }

    /// The same page in a language. Of the query a search's question goes along, and nothing else.
    func address(in language: Language) -> String {
        let isAsked = method == .get || method == .head
        let question = isAsked ? question.nonEmpty.map { "?q=" + QueryText.encoded($0) } : nil
        return HelpPath.home(language) + pathBehindLanguage + (question ?? "")
    }

    private var pathBehindLanguage: String {
        uri.path.split(separator: "/").dropFirst().map { "/" + $0 }.joined()
    }
}

/// Whoever chooses a language in the menu comes with `?locale=`: that is kept, and nothing else, in a cookie that says
/// only `en` or `fr`. The address loses it at once, so that it goes along to nobody and each page has one address. To
/// read in a language is no choice: a link may lead anywhere.
struct KeptLanguageMiddleware: RouterMiddleware {
    static let parameter = "locale"

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head,
            let asked = request.uri.queryParameters[Self.parameter[...]],
            let chosen = context.snapshot.languages[asked]
        else { return try await next(request, context) }
        var response = Response.found(request.address(in: chosen))
        if chosen != usual(request, context) { response.set(cookie(chosen, context)) }
        return response
    }

    private func cookie(_ language: Language, _ context: WorkspaceContext) -> SetCookie {
        SetCookie(
            name: CookieName.language, value: language.rawValue, maxAge: 365 * 86_400,
            isSecure: context.snapshot.isSecure)
    }

    /// What they would get anyway.
    private func usual(_ request: Request, _ context: WorkspaceContext) -> Language {
        let languages = context.snapshot.languages
        let kept = request.cookie(CookieName.language).flatMap { languages[$0] }
        let wished = request.headers[.acceptLanguage].flatMap(languages.best(forWishes:))
        return kept ?? wished ?? languages.main
    }
}
