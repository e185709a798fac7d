import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Counts the pages that a known person reads in a visit; an open one that fetches itself again is no other one.
/// Strangers are not followed.
struct PageViewMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard let person = context.person, request.method == .get, !request.isRefresh, response.status == .ok,
            response.headers[.contentType]?.hasPrefix("text/html") == true
        else { return response }
        site.desk.tracker.track(
            .pageViewed, workspace: context.snapshot.id, session: person.session.id, contact: person.contact.id,
            subject: request.uri.path)
        return response
    }
}
