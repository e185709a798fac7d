import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import Tokens

/// `POST /widget/v1/identify`: from a signed token to a session. By the time this runs the origin has been admitted.
struct PostIdentify {
    let site: Site

    func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try site.desk.limits.identify.take(context.address, at: site.desk.clock.now)
        guard let origin = context.admittedOrigin else { throw Problem(.forbidden, "origin_not_allowed") }
        let body = try await request.jsonObject()
        let identified = try await site.desk.identify(
            identifyRequest(body, request, origin, context.snapshot), in: context.snapshot)
        var response = answer(identified, to: origin, in: context.snapshot)
        // What this browser asked as a stranger is the person's now.
        if request.visitorCookie(context.snapshot) != nil { response.clearVisitor(in: context.snapshot) }
        return response
    }

    private func identifyRequest(
        _ body: JSONObject, _ request: Request, _ origin: SiteOrigin, _ snapshot: WorkspaceSnapshot
    ) throws -> IdentifyRequest {
        let own = request.bearer.flatMap { $0.kind == .session ? $0 : nil }
        let cookie = request.sessionCookie(snapshot)
        return IdentifyRequest(
            widgetID: try body.requiredText("widgetId"),
            // Anything that isn't text is no token: the loader says so before it asks.
            token: body["token"]?.string,
            former: own ?? cookie, otherTab: own == nil ? nil : cookie,
            visitor: try body.text("visitor").flatMap { Credential($0, kind: .visitor) },
            visitorCookie: request.visitorCookie(snapshot), origin: origin)
    }

    private func answer(
        _ identified: Identified, to origin: SiteOrigin, in snapshot: WorkspaceSnapshot
    ) -> Response {
        let session = identified.session
        let identity = identified.identity
        var response = Response.json([
            "session": [
                "token": .string(identified.credential.text),
                "expiresAt": JSONValue(session.expiresAt.milliseconds),
                // A browser's clock may be wrong; how long the session lasts is true on every clock.
                "expiresIn": JSONValue(session.expiresAt.milliseconds - session.startedAt.milliseconds),
            ],
            "contact": [
                "userId": JSONValue(identity.userId),
                "email": JSONValue(identity.email),
                "name": JSONValue(identity.name),
            ],
        ])
        if snapshot.originRule.mayReceiveCookie(origin) {
            let seconds = (session.expiresAt.milliseconds - session.startedAt.milliseconds) / 1000
            response.setSession(identified.credential, lasting: seconds, in: snapshot)
        }
        return response
    }
}
