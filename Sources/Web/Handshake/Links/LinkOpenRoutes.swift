import Desk
import Domain
import HTTPTypes
import Hummingbird

/// A link of a mail is opened: first a page with one button, so that programs that look into mails use nothing up, then
/// the session.
struct LinkOpenRoutes {
    let site: Site

    func add(to mail: RouterGroup<WorkspaceContext>) {
        mail.get("link", use: open)
        mail.post("link", use: post)
    }

    /// The address with the secret in it is left at once; the browser holds it from here on, where no script and no page
    /// reads it.
    private func open(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let token = try request.queryForm["token"] else { return try await page(request, context) }
        var response = Response.seeOther(LinkPath.link(context.language))
        if let credential = Credential(token, kind: .link) {
            response.setLink(credential, in: context.snapshot)
        } else {
            response.clear(CookieName.link(isSecure:), in: context.snapshot)
        }
        return response
    }

    private func page(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        do {
            let shown = try await site.desk.look(
                atLink: request.link(context.snapshot), browser: request.linkRequest(context.snapshot),
                in: context.snapshot)
            let words = Wording("mail", site.texts, context.spoken)
            return try site.linkPage("link-open", LinkOpenModel(shown, context, words), "open.title", request, context)
        } catch let problem as Problem where problem.code == "link_void" {
            return try void(request, context)
        }
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let (desk, snapshot) = (site.desk, context.snapshot)
        try desk.limits.identify.take(context.address, at: desk.clock.now)
        let form = try await request.form()
        let answer = LinkAnswer(
            link: request.link(snapshot), shownID: form.text("id"), former: request.sessionCookie(snapshot),
            visitor: request.visitorCookie(snapshot))
        do {
            let opened = try await desk.signIn(answer, in: snapshot)
            var response = Response.seeOther((ReturnPath(opened.returnPath) ?? .home(context.language)).text)
            response.open(opened.session, opened.credential, request, in: snapshot)
            response.clearLink(in: snapshot)
            return response
        } catch let problem as Problem where problem.code == "link_void" {
            return try void(request, context)
        }
    }

    private func void(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        let isOffered = site.desk.offersLinks(in: context.snapshot) && !context.reader.isKnown
        let model = LinkVoidModel(
            text: Wording("mail", site.texts, context.spoken)("void.text", LinkFormModel.minutes),
            again: isOffered ? LinkPath.ask(context.language) : nil)
        var response = try site.linkPage(
            "link-void", model, "void.title", request, context, status: .forbidden, hasForm: false)
        response.clear(CookieName.link(isSecure:), in: context.snapshot)
        return response
    }
}

/// Whose link it is, and whether this browser has asked for it.
struct LinkOpenModel: Encodable {
    let id: String
    let action: String
    let email: String
    let button: String
    let isOtherBrowser: Bool

    init(_ shown: ShownLink, _ context: WorkspaceContext, _ words: Wording) {
        id = shown.id
        action = LinkPath.link(context.language)
        email = shown.contact.email ?? ""
        button = words("open.button", ["name": (shown.contact.label ?? "").isolated])
        isOtherBrowser = !shown.isSameBrowser
    }
}

struct LinkVoidModel: Encodable {
    let text: String
    let again: String?
}
