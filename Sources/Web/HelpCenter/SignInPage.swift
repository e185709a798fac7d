import Desk
import Domain
import HTTPTypes
import Hummingbird

extension Site {
    /// Answers with the page, or, where a stranger asks for what known people read, with one that names nothing of it.
    func orSignIn(
        _ request: Request, _ context: WorkspaceContext, _ page: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await page()
        } catch let problem as Problem where problem == .sessionRequired {
            return try signInPage(request, context)
        }
    }

    private func signInPage(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        var frame = HelpFrame(title: title(text("signIn.title", context), context))
        frame.isHidden = true
        var response = try helpPage("sign-in", EmptyModel(), frame, request, context, status: .unauthorized)
        response.headers[.robots] = "noindex"
        return response
    }
}
