import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Signing in at the help centre by way of the application: there with a `state`, back with a token.
struct HandshakeRoutes {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        let sso = router.group("sso").add(middleware: PersonMiddleware(site: site))
            .add(middleware: HandshakeMiddleware(site: site))
        sso.get("start", use: start)
        sso.get("failed", use: failed)
        HandshakeAnswerRoutes(site: site).add(to: sso)
        HandOverRoute(site: site).add(to: sso)
        LinkRoutes(site: site).add(to: sso)
    }

    /// Nothing is written: whoever never comes back has cost nothing.
    private func start(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        let path = try request.queryForm["return_to"].flatMap { ReturnPath($0) } ?? .home(context.language)
        guard context.person == nil else { return .seeOther(path.text) }
        guard let address = context.snapshot.settings.signInURL else { throw Problem(.notFound, "sign_in_not_set_up") }
        let state = site.desk.newHandshake()
        let others = request.handshakes(context.snapshot).filter(site.desk.isLive(handshake:))
        var response = Response.seeOther(SignInAddress.text(address, returningTo: path, state: state))
        response.setHandshakes([state] + others, in: context.snapshot)
        return response
    }

    private func failed(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        try site.failedSignIn(FailedSignIn(try request.queryForm), request, context)
    }
}
