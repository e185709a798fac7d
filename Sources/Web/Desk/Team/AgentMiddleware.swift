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
        return try await next(request, context)
    }
}

extension Request {
    /// A page that refreshes itself while it is open (`refresh.js`).
    var isRefresh: Bool { headers[.usherRefresh] != nil }

    fileprivate var isPageVisit: Bool {
        (method == .get || method == .head) && !isRefresh && !wantsJSON
    }
}
