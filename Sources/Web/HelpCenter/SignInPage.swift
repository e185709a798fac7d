import Desk
import Domain
import HTTPTypes
import Hummingbird

extension Site {
    /// Answers with the page, or, where a stranger asks for what known people read, with one that names nothing of it.
    /// - Parameter words: what was sent, and would be lost with the page that it was written on.
    func orSignIn(
        _ request: Request, _ context: WorkspaceContext, keeping words: KeptWords? = nil,
        _ page: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await page()
        } catch let problem as Problem where problem == .sessionRequired {
            return try signInPage(request, context, keeping: words)
        }
    }

    /// - Parameter problem: of a password that was tried.
    func signInPage(
        _ request: Request, _ context: WorkspaceContext, problem: Problem? = nil, returningTo path: ReturnPath? = nil,
        keeping words: KeptWords? = nil
    ) throws -> Response {
        var frame = HelpFrame(title: title(text("signIn.title", context), context))
        frame.isHidden = true
        var model = SignInModel(self, request, context, problem.map { texts.sentence(of: $0, context.spoken) }, path)
        if let words { model.keep(words, self, context) }
        var response = try helpPage(
            "sign-in", model, frame, request, context,
            status: problem?.kind == .rateLimited ? .tooManyRequests : .unauthorized)
        response.headers[.robots] = "noindex"
        return response
    }
}

/// What a stranger is asked for: to sign in at the application or by a link in a mail, and, where the whole help centre is
/// closed and has one, a password.
struct SignInModel: Encodable {
    private(set) var lead: String
    /// The way through the application; nil where there is none.
    let application: String?
    let link: LinkFormModel?
    /// Where the password goes; nil where none opens this page.
    let door: String?
    let returnPath: String
    let problem: String?
    private(set) var kept: KeptWords?

    init(
        _ site: Site, _ request: Request, _ context: WorkspaceContext, _ problem: String?, _ path: ReturnPath?
    ) {
        let here = path ?? ReturnPath(request.uri.path) ?? .home(context.language)
        application = context.snapshot.settings.signInURL == nil ? nil : site.signIn(request, context)
        let isOffered = site.desk.offersLinks(in: context.snapshot) && !context.reader.isKnown
        link = isOffered ? LinkFormModel(context, returningTo: here) : nil
        let isPossible = application != nil || link != nil
        lead = site.text(isPossible ? "signIn.text" : "signIn.textWithoutLink", context)
        // A page behind a door of its own is opened by signing in alone.
        let isShut = !context.reader.mayEnter && !context.reader.isKnown && context.snapshot.asksForPassword
        door = isShut ? HelpPath.door(context.language) : nil
        returnPath = here.text
        self.problem = problem
    }

    /// Signing in happens beside the page then, which holds the words.
    mutating func keep(_ words: KeptWords, _ site: Site, _ context: WorkspaceContext) {
        let isPossible = application != nil || link != nil
        lead = site.text(isPossible ? "signIn.kept.text" : "signIn.kept.textWithoutLink", context)
        kept = words
    }
}
