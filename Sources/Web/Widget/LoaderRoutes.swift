import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// What the loader calls from the application's page, across origins: the browser states the origin, and every route
/// looks at it before it does anything.
struct LoaderRoutes {
    let site: Site

    func add(to api: RouterGroup<WorkspaceContext>) {
        let shared = api.group().add(middleware: CrossOriginMiddleware(site: site))
        for path: RouterPath in ["identify", "logout", "attributes", "events"] {
            shared.on(path, method: .options) { _, _ in Response.noContent }
        }
        shared.post("identify", use: PostIdentify(site: site).post)
        shared.post("logout", use: postLogout)
        shared.post("attributes", use: postAttributes)
        shared.post("events", use: postEvent)
    }

    private func postLogout(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let snapshot = context.snapshot
        _ = try await request.jsonObject()
        try await site.desk.signOut(request.bearer, in: snapshot)
        let cookie = request.sessionCookie(snapshot)
        // The cookie may be another, newer session's: a late sign-out ends what it names and nothing else.
        var response = Response.noContent
        if cookie == nil || cookie == request.bearer || request.bearer == nil {
            try await site.desk.signOut(cookie, in: snapshot)
            response.clearSession(in: snapshot)
        }
        return response
    }

    private func postAttributes(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let person = try await person(request, context)
        let attributes = try await request.jsonObject().object("attributes") ?? JSONObject()
        try await site.desk.update(unsigned: AttributeChange(attributes), of: person, in: context.snapshot)
        return .noContent
    }

    private func postEvent(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let person = try await person(request, context)
        let body = try await request.jsonObject()
        let name = try body.requiredText("name").trimmed
        guard (1...64).contains(name.unicodeScalars.count) else { throw Problem.field("name", "event_name_invalid") }
        let data = try body.object("data")?.serialized()
        guard (data?.utf8.count ?? 0) <= 4_096 else {
            throw Problem.field("data", "too_long", values: ["limit": "4096"])
        }
        site.desk.tracker.track(
            .tracked, workspace: context.snapshot.id, session: person.session.id, contact: person.contact.id,
            subject: name, data: data)
        return Response(status: .accepted)
    }

    private func person(_ request: Request, _ context: WorkspaceContext) async throws -> KnownPerson {
        try site.desk.limits.events.take(context.address, at: site.desk.clock.now)
        guard let person = try await site.desk.person(showing: request.bearer, in: context.snapshot) else {
            throw request.headers[.authorization] == nil ? Problem.sessionRequired : Problem.sessionEnded
        }
        return person
    }
}
