import Desk
import Domain
import Hummingbird

/// How a text came to be, and the way back.
struct APIRevisionRoutes {
    private static let path = APITranslationRoutes.path + "/{language}/revisions"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .articlesRead, list),
            APIOperation(.get, Self.path + "/{revision}", .articlesRead, get),
            APIOperation(.post, Self.path + "/{revision}/restore", .articlesWrite, restore),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let query = try APIQuery(request, knowing: ["limit", "after"])
        let (id, language) = (try context.id(), try context.language())
        let page = try await site.desk.apiRevisions(
            ofArticle: id, language, try query.part(), in: context.snapshot)
        let path = "\(APIRoutes.root)\(APIArticleRoutes.path)/\(id)/translations/\(language.rawValue)/revisions"
        return .page(page, for: request, at: path, [("limit", query["limit"])])
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        let revision = try await site.desk.apiRevision(
            try context.id("revision"), ofArticle: try context.id(), try context.language(), in: context.snapshot)
        return .resource(revision, for: request)
    }

    private func restore(_ request: Request, _ context: APIContext) async throws -> Response {
        let text = try await site.desk.apiRestore(
            try context.id("revision"), ofArticle: try context.id(), try context.language(),
            if: request.precondition, by: context.author, in: context.snapshot)
        return .changed(text)
    }
}
