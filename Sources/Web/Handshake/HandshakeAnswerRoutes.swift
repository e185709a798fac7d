import Desk
import Domain
import HTTPTypes
import Hummingbird
import Logging

/// The application's answer: a form that its page sends, or an address that it redirects to.
struct HandshakeAnswerRoutes {
    let site: Site

    /// What the answer says, unchecked but for the path.
    struct Answer {
        let token: String?
        let state: String?
        let path: ReturnPath

        init(_ form: Form, _ context: WorkspaceContext) {
            token = form["token"]
            state = form["state"]
            path = form["return_to"].flatMap { ReturnPath($0) } ?? .home(context.language)
        }
    }

    func add(to sso: RouterGroup<WorkspaceContext>) {
        sso.get(use: get)
        sso.post(use: post)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let sender = try sender(request, context)
        let form = try await request.form()
        let answer = Answer(form, context)
        // Once: where a browser keeps no cookies at all, or we answer at another name, it would go round in circles.
        let isFirst = !sender.isHelpCenter && form["from"] == nil
        if isFirst, request.handshakes(context.snapshot).isEmpty, answer.state?.isEmpty == false {
            return try once(more: answer, from: sender.origin, request, context)
        }
        // Only our own page may say who sent the answer first, and what it says has to be admitted again.
        let first = sender.isHelpCenter ? form["from"].flatMap { SiteOrigin($0) } : nil
        do {
            return try await signIn(answer, from: first ?? sender.origin, request, context)
        } catch let problem as Problem {
            return try site.failedSignIn(FailedSignIn(problem, returningTo: answer.path), request, context)
        }
    }

    /// A redirect states no origin; the state alone says that this browser asked. Whatever comes of it, the address with
    /// the token in it is left at once. A link checker's HEAD uses nothing up.
    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard request.method == .get else { return .noContent }
        let answer = Answer((try? request.queryForm) ?? .empty, context)
        let address = context.snapshot.settings.signInURL.flatMap(SignInAddress.origin)
        do {
            return try await signIn(
                answer, from: address ?? context.snapshot.originRule.helpCenter, request, context)
        } catch {
            let problem = Problem.describing(error) ?? Problem(.internal, "internal")
            if problem.code == "internal" {
                site.desk.logger.error("sign-in failed", metadata: ["error": "\(type(of: error))"])
            }
            return .seeOther(FailedSignIn(problem, returningTo: answer.path).address)
        }
    }

    private func sender(_ request: Request, _ context: WorkspaceContext) throws(Problem) -> HandshakeSender {
        do throws(Problem) {
            return try HandshakeSender(request, context.snapshot)
        } catch {
            try site.desk.limits.identify.take(context.address, at: site.desk.clock.now)
            site.desk.noteRefusedSignIn(
                error, from: request.headers[.origin].flatMap { SiteOrigin($0) }, in: context.snapshot)
            throw error
        }
    }

    private func signIn(
        _ answer: Answer, from origin: SiteOrigin, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let (desk, snapshot) = (site.desk, context.snapshot)
        try desk.limits.identify.take(context.address, at: desk.clock.now)
        let held = request.handshakes(snapshot)
        let identified = try await desk.signIn(
            HandshakeAnswer(
                token: answer.token, state: answer.state, held: held, former: request.sessionCookie(snapshot),
                visitor: request.visitorCookie(snapshot), origin: origin),
            in: snapshot)
        var response = Response.seeOther(answer.path.text)
        response.open(identified.session, identified.credential, request, in: snapshot)
        response.setHandshakes(
            held.filter { $0.text != answer.state && desk.isLive(handshake: $0) }, in: snapshot)
        return response
    }

    /// From another site the browser has sent none of our cookies: a page of the help centre sends the answer again, and
    /// with it they come. The page believes nothing of what it repeats, and nobody else gets to see it.
    private func once(
        more answer: Answer, from origin: SiteOrigin, _ request: Request, _ context: WorkspaceContext
    ) throws -> Response {
        var frame = HelpFrame(
            title: site.title(site.texts.text("handshake.continue.title", context.spoken), context))
        frame.isHidden = true
        let model = ContinueModel(
            token: answer.token ?? "", state: answer.state ?? "", path: answer.path.text, from: origin.text)
        var response = try site.helpPage("sign-in-continue", model, frame, request, context)
        // Under `no-referrer` a browser hides the page's origin too, also from ourselves.
        response.headers[.referrerPolicy] = "same-origin"
        return response
    }

    private struct ContinueModel: Encodable {
        let token: String
        let state: String
        let path: String
        let from: String
    }
}

extension Response {
    /// Hands the browser the session of a person who is known from now on, also as the stranger it may have been.
    mutating func open(
        _ session: Session, _ credential: Credential, _ request: Request, in snapshot: WorkspaceSnapshot
    ) {
        let seconds = (session.expiresAt.milliseconds - session.startedAt.milliseconds) / 1000
        setSession(credential, lasting: seconds, in: snapshot)
        if request.visitorCookie(snapshot) != nil { clearVisitor(in: snapshot) }
    }
}
