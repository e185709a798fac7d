import Desk
import Domain
import Hummingbird

/// The texts of an article, one for each language.
struct APITranslationRoutes {
    static let path = APIArticleRoutes.path + "/{id}/translations"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .articlesRead, list),
            APIOperation(.get, Self.path + "/{language}", .articlesRead, get),
            APIOperation(.put, Self.path + "/{language}", .articlesWrite, put),
            APIOperation(.delete, Self.path + "/{language}", .articlesWrite, delete),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        return .list(
            try await site.desk.apiTranslations(ofArticle: try context.id(), in: context.snapshot), for: request)
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        let text = try await site.desk.apiTranslation(
            try context.language(), ofArticle: try context.id(), in: context.snapshot)
        return .resource(text, for: request)
    }

    private func put(_ request: Request, _ context: APIContext) async throws -> Response {
        let language = try context.language()
        var body = APIBody(try await request.jsonObject(upTo: APIBody.limit))
        let draft = ArticleDraft(
            language: language, title: body.requiredText("title"), description: body.text("description") ?? "",
            body: body.requiredText("body").withoutControls)
        let publishing = body.flag("publish") ?? false
        try body.check()
        let id = try context.id()
        let put = try await site.desk.apiPut(
            draft, publishing: publishing, ofArticle: id, if: request.precondition, by: context.author,
            in: context.snapshot)
        let path = "\(APIRoutes.root)\(APIArticleRoutes.path)/\(id)/translations/\(language.rawValue)"
        return .changed(put.resource, isNew: put.isNew, at: put.isNew ? path : nil)
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteTranslation(
            try context.language(), ofArticle: try context.id(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}
