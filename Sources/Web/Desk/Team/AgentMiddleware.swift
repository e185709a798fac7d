import Desk
import HTTPTypes
import Hummingbird

/// Nothing under the desk is answered without an agent: who opens a page is asked to sign in and comes back to it, all
/// else is refused.
struct AgentMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.agent = try await site.desk.agent(
            showing: request.agentCookie(context.snapshot),
            isWorking: !request.isRefresh && request.uri.path != DeskPath.stream, in: context.snapshot)
        if context.agent == nil, request.isPageVisit {
            return .seeOther(DeskPath.login(next: LocalPath(request.uri.string)))
        }
        if context.agent == nil, request.holdsWords {
            return try await site.deskSignInPage(request, context)
        }
        return try await next(request, context)
    }
}

extension Request {
    /// A page that refreshes itself while it is open (`refresh.js`).
    var isRefresh: Bool { headers[.usherRefresh] != nil }

    /// An answer or a note that an agent has sent from its page.
    fileprivate var holdsWords: Bool {
        method == .post && !wantsJSON && (uri.path.hasSuffix("/reply") || uri.path.hasSuffix("/note"))
    }

    fileprivate var isPageVisit: Bool {
        (method == .get || method == .head) && !isRefresh && !wantsJSON
    }
}

extension Site {
    /// The session has ended while somebody was writing: their words, and the way to send them.
    fileprivate func deskSignInPage(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let words = KeptWords(try await request.form(), sentTo: request.uri.path)
        return try page("desk/kept-words", words, context, status: .unauthorized)
    }
}
