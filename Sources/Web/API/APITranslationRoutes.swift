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
            APIOperation(.post, Self.path + "/{language}/confirm", .articlesWrite, confirm),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let reader = try APIQuery(request, knowing: ["reader"]).value("reader", APIReader.init)
        let texts = try await site.desk.apiTranslations(
            ofArticle: try context.id(), as: reader, in: context.snapshot)
        return .list(texts, for: request)
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        let reader = try APIQuery(request, knowing: ["reader"]).value("reader", APIReader.init)
        let text = try await site.desk.apiTranslation(
            try context.language(), ofArticle: try context.id(), as: reader, in: context.snapshot)
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

    /// "Still right".
    private func confirm(_ request: Request, _ context: APIContext) async throws -> Response {
        .changed(
            try await site.desk.confirmTranslation(
                try context.language(), ofArticle: try context.id(), comparedWith: try await original(request),
                if: request.precondition, in: context.snapshot))
    }

    /// The body says which original the text was compared with; without one nothing is said of it.
    private func original(_ request: Request) async throws -> String? {
        guard let object = try await request.optionalJSONObject() else { return nil }
        var body = APIBody(object)
        let original = body.text("original")
        try body.check()
        return original
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteTranslation(
            try context.language(), ofArticle: try context.id(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}
