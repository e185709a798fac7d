import Desk
import Domain
import Hummingbird

/// When a text is published by itself.
struct APIScheduleRoutes {
    private static let path = APITranslationRoutes.path + "/{language}/schedule"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .articlesRead, get),
            APIOperation(.put, Self.path, .articlesWrite, put),
            APIOperation(.delete, Self.path, .articlesWrite, delete),
        ]
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        _ = try APIQuery(request, knowing: [])
        let schedule = try await site.desk.apiSchedule(
            try context.language(), ofArticle: try context.id(), in: context.snapshot)
        return .resource(schedule, for: request)
    }

    private func put(_ request: Request, _ context: APIContext) async throws -> Response {
        var body = APIBody(try await request.jsonObject())
        let moment = body.moment("publishAt")
        try body.check()
        guard let moment else { throw FormProblems("publishAt", "fieldRequired") }
        let (id, language) = (try context.id(), try context.language())
        let put = try await site.desk.apiPutSchedule(
            language, ofArticle: id, at: moment, if: request.precondition, by: context.author, in: context.snapshot)
        let path = "\(APIRoutes.root)\(APIArticleRoutes.path)/\(id)/translations/\(language.rawValue)/schedule"
        return .changed(put.resource, isNew: put.isNew, at: put.isNew ? path : nil)
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteSchedule(
            try context.language(), ofArticle: try context.id(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}
