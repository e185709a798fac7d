import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Where there is nothing, an address may have been one once. What is there can't be redirected away.
struct RedirectMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error where Self.isNotFound(error) {
            guard let path = try await target(request, context) else { throw error }
            return .moved(path)
        }
    }

    private static func isNotFound(_ error: any Error) -> Bool {
        (error as? Problem) == .notFound || (error as? any HTTPResponseError)?.status == .notFound
    }

    private func target(_ request: Request, _ context: SiteContext) async throws -> String? {
        guard request.method == .get || request.method == .head, !request.wantsJSON, let snapshot = context.snapshot
        else { return nil }
        switch try await site.desk.redirect(from: request.uri.path, in: snapshot) {
        // The article's own page decides who may read it, and only then tells its title by its address.
        case .article(let id): return "/\(context.language.rawValue)/articles/\(id)"
        case .path(let path): return path.text
        case nil: return nil
        }
    }
}

extension Response {
    /// "It is there for good", which search engines remember. Browsers don't (nothing of ours is stored unless it says
    /// so), so that an article that is renamed there and back doesn't send anybody in circles.
    static func moved(_ path: String) -> Response {
        Response(status: .movedPermanently, headers: [.location: path, .vary: "Accept-Language, Cookie"])
    }
}
