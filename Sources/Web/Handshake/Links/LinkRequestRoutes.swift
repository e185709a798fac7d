import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Asking for a link to sign in with. What is answered doesn't depend on whether anybody is known by the address.
struct LinkRequestRoutes {
    let site: Site

    func add(to mail: RouterGroup<WorkspaceContext>) {
        mail.get(use: page)
        mail.post(use: post)
        mail.get("sent", use: sent)
    }

    private func page(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        let path = try request.queryForm["return_to"].flatMap { ReturnPath($0) } ?? .home(context.language)
        guard context.person == nil else { return .seeOther(path.text) }
        guard site.desk.offersLinks(in: context.snapshot) else { throw Problem(.notFound, "links_not_offered") }
        return try form(LinkFormModel(context, returningTo: path), request, context)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        let path = form["return"].flatMap { ReturnPath($0) } ?? .home(context.language)
        let email = String(form.text("email").prefix(400))
        let browser = request.linkRequest(context.snapshot) ?? site.desk.newLinkRequest()
        let wish = LinkWish(email: email, language: context.spoken, returnPath: path.text, browser: browser)
        do {
            try await site.desk.askForLink(wish, from: context.address, in: context.snapshot)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .rateLimited {
            let sentence = site.texts.sentence(of: problem, context.spoken)
            var response = try self.form(
                LinkFormModel(context, returningTo: path, email: email, problem: sentence), request, context,
                status: HTTPResponse.Status(code: problem.kind.rawValue))
            if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
        var response = Response.seeOther(LinkPath.sent(context.language))
        response.setLinkRequest(browser, in: context.snapshot)
        return response
    }

    private func sent(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        guard site.desk.offersLinks(in: context.snapshot) else { throw Problem(.notFound, "links_not_offered") }
        let model = LinkSentModel(
            text: Wording("mail", site.texts, context.spoken)("sent.text", LinkFormModel.minutes),
            again: LinkPath.ask(context.language))
        return try site.linkPage("link-sent", model, "sent.title", request, context, hasForm: false)
    }

    private func form(
        _ model: LinkFormModel, _ request: Request, _ context: WorkspaceContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try site.linkPage("link-ask", LinkAskModel(link: model), "ask.title", request, context, status: status)
    }
}

/// The field for an address, on the sign-in page and on a page of its own.
struct LinkFormModel: Encodable {
    let address: String
    let returnPath: String
    let email: String
    let problem: String?

    static let minutes = ["minutes": String(SignInLink.life.inSeconds / 60)]

    init(_ context: WorkspaceContext, returningTo path: ReturnPath, email: String = "", problem: String? = nil) {
        address = LinkPath.ask(context.language)
        returnPath = path.text
        self.email = email
        self.problem = problem
    }
}

struct LinkAskModel: Encodable {
    let link: LinkFormModel
}

struct LinkSentModel: Encodable {
    let text: String
    let again: String
}

extension Site {
    /// A page of signing in by mail. A form must state where it comes from, which `no-referrer` would hide; the page's
    /// address holds nothing that nobody may know.
    func linkPage(
        _ template: String, _ model: some Encodable, _ title: String, _ request: Request, _ context: WorkspaceContext,
        status: HTTPResponse.Status = .ok, hasForm: Bool = true
    ) throws -> Response {
        var frame = HelpFrame(title: self.title(texts.text("mail." + title, context.spoken), context))
        frame.isHidden = true
        var response = try helpPage(template, model, frame, request, context, status: status)
        if hasForm { response.headers[.referrerPolicy] = "same-origin" }
        response.headers[.robots] = "noindex"
        return response
    }
}
