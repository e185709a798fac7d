import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Takes the password of a closed help centre, and leads back to the page that asked for it.
struct DoorPage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.post("door", use: post)
        pages.get("door", use: get)
    }

    /// A page that came in answer to a form can be asked for again by its address.
    private func get(_ request: Request, _ context: WorkspaceContext) -> Response {
        .found(HelpPath.home(context.language))
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        let path = ReturnPath(form.text("return")) ?? .home(context.language)
        do {
            let pass = try await site.desk.openDoor(
                password: form.text("password"), from: context.address, in: context.snapshot)
            var response = Response.seeOther(path.text)
            response.setDoor(pass, in: context.snapshot)
            return response
        } catch let problem as Problem where problem.kind == .unauthenticated || problem.kind == .rateLimited {
            var response = try site.signInPage(request, context, problem: problem, returningTo: path)
            if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
    }
}
