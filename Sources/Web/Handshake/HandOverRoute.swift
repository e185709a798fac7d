import Desk
import Domain
import HTTPTypes
import Hummingbird

/// `POST /sso/handover`: the widget's frame opens a page of the help centre, and its person is known there too, also
/// where the browser has kept our cookie from the frame.
///
/// The frame sends its session in a form, from our own origin. A one-time code in the address would need no script's
/// form, but whoever held a code of their own could sign others in with it as themselves, by a link; nobody else can send
/// this form.
struct HandOverRoute {
    let site: Site

    func add(to sso: RouterGroup<WorkspaceContext>) {
        sso.group().add(middleware: SameOriginMiddleware()).post("handover", use: post)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let (desk, snapshot) = (site.desk, context.snapshot)
        try desk.limits.identify.take(context.address, at: desk.clock.now)
        let form = try await request.form()
        let path = form["return_to"].flatMap { ReturnPath($0) } ?? .home(context.language)
        var response = Response.seeOther(path.text)
        let handOver = HandOverRequest(
            session: form["session"].flatMap { Credential($0, kind: .session) },
            former: request.sessionCookie(snapshot), visitor: request.visitorCookie(snapshot))
        do {
            if let opened = try await desk.handOver(handOver, in: snapshot) {
                response.open(opened.session, opened.credential, request, in: snapshot)
            }
        } catch let problem as Problem where problem == .sessionRequired {
            // The widget's session has ended meanwhile: the page itself says whether one must sign in.
        }
        return response
    }
}
