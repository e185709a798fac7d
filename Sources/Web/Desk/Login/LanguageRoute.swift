import Domain
import Hummingbird

/// Switching the language of the desk's pages.
struct LanguageRoute {
    private static let aYear = Span.days(365).inSeconds

    func add(to desk: RouterGroup<WorkspaceContext>) {
        desk.post("language", use: post)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        guard let language = InterfaceLanguage(rawValue: form.text("locale")) else {
            throw Problem.field("locale", "language_unknown")
        }
        let former = request.headers[.referer].flatMap(LocalPath.init(address:))
        var response = Response.seeOther((LocalPath(form.text("next")) ?? former)?.text ?? DeskPath.inbox)
        response.set(
            SetCookie(
                name: CookieName.language, value: language.rawValue, maxAge: Self.aYear,
                isSecure: context.snapshot.isSecure))
        return response
    }
}
