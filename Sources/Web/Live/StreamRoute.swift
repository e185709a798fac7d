import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Hints to a person's open widget: that a request of theirs has changed, never how.
struct StreamRoute {
    let site: Site

    func add(to api: RouterGroup<WorkspaceContext>) {
        api.group().add(middleware: SameOriginMiddleware(guardsReading: true)).get("stream", use: get)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let channel = context.channel
        let stream = try site.desk.live.open(
            for: Listener(
                try await listener(request, context), workspace: context.snapshot.id, address: context.address),
            at: site.desk.clock.now
        ) { channel.close(promise: nil) }
        return .events(stream, for: request)
    }

    /// By the bearer that the widget shows, or by the cookies of the help centre's pages.
    private func listener(_ request: Request, _ context: WorkspaceContext) async throws -> Listener.Who {
        let snapshot = context.snapshot
        let hasBearer = request.headers[.authorization] != nil
        let cookie = request.sessionCookie(snapshot) ?? request.visitorCookie(snapshot)
        let shown = hasBearer ? request.bearer : cookie
        let asker = try await site.desk.asker(showing: shown, in: snapshot)
        guard let who = Listener.Who(asker, showing: shown) else {
            throw hasBearer ? Problem.sessionEnded : Problem.sessionRequired
        }
        return who
    }
}

/// Hints to the team's open pages. An open stream is no sign of an agent at work.
struct DeskStreamRoute {
    let site: Site

    func add(to desk: RouterGroup<WorkspaceContext>) {
        desk.group().add(middleware: SameOriginMiddleware(guardsReading: true))
            .add(middleware: AgentMiddleware(site: site)).group(context: AgentContext.self)
            .get("stream", use: get)
    }

    private func get(_ request: Request, _ context: AgentContext) async throws -> Response {
        let channel = context.channel
        let stream = try site.desk.live.open(
            for: Listener(
                .agent(session: context.agent.session.id), workspace: context.snapshot.id, address: context.address),
            at: site.desk.clock.now
        ) { channel.close(promise: nil) }
        return .events(stream, for: request)
    }
}
