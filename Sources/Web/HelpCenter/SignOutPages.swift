import Desk
import Domain
import Hummingbird

/// Signing out: the session ends on the server, and this browser forgets it.
struct SignOutPages {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.post("logout", use: post)
        pages.get("signed-out", use: get)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try await site.desk.signOut(request.sessionCookie(context.snapshot), in: context.snapshot)
        var response = Response.seeOther("/\(context.language.rawValue)/signed-out")
        response.clearSession(in: context.snapshot)
        // On a shared computer the next person sees nothing of what was asked here before, either.
        response.clearVisitor(in: context.snapshot)
        response.clearVoter(in: context.snapshot)
        response.clearDoor(in: context.snapshot)
        return response
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        var frame = HelpFrame(title: site.title(site.text("signedOut.title", context), context))
        frame.isHidden = true
        return try site.helpPage("signed-out", EmptyModel(), frame, request, context)
    }
}

/// A page that says the same to everybody.
struct EmptyModel: Encodable {}
