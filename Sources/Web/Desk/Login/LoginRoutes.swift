import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Signing in to the desk and out of it.
struct LoginRoutes {
    let site: Site

    func add(to desk: RouterGroup<WorkspaceContext>) {
        desk.get("login", use: page)
        desk.post("login", use: signIn)
        desk.post("logout", use: signOut)
    }

    private func page(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let query = try request.queryForm
        let next = LocalPath(query.text("next"))
        let known = try await site.desk.agent(showing: request.agentCookie(context.snapshot), in: context.snapshot)
        guard known == nil else { return .seeOther(next?.text ?? DeskPath.inbox) }
        return try site.page(
            "desk/login", LoginModel(next: next, hasSignedOut: query["signed-out"] != nil), context)
    }

    private func signIn(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        let next = LocalPath(form.text("next"))
        do {
            let signedIn = try await site.desk.signInAgent(
                email: form.text("email"), password: form.text("password"), from: context.address,
                former: request.agentCookie(context.snapshot), in: context.snapshot)
            var response = Response.seeOther(next?.text ?? DeskPath.inbox)
            response.setAgent(signedIn.credential, in: context.snapshot)
            return response
        } catch let problem as Problem where !request.wantsJSON {
            return try refused(problem, email: form.text("email"), next: next, context)
        }
    }

    /// The same page again, with what happened above the form and the email kept.
    private func refused(
        _ problem: Problem, email: String, next: LocalPath?, _ context: WorkspaceContext
    ) throws -> Response {
        let model = LoginModel(
            next: next, email: String(email.prefix(EmailAddress.longest)),
            problem: ProblemModel(login: problem, texts: site.texts, language: context.spoken))
        var response = try site.page(
            "desk/login", model, context, status: HTTPResponse.Status(code: problem.kind.rawValue))
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    private func signOut(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        if let agent = try await site.desk.agent(showing: request.agentCookie(context.snapshot), in: context.snapshot) {
            try await site.desk.signOut(agent, in: context.snapshot)
        }
        var response = Response.seeOther(DeskPath.signedOut)
        response.clearAgent(in: context.snapshot)
        return response
    }
}
