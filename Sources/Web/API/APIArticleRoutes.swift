import Desk
import Domain
import Hummingbird

/// Articles: where they stand, who may read them, in which state. Their texts are `APITranslationRoutes`'.
struct APIArticleRoutes {
    static let path = "/articles"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .articlesRead, list),
            APIOperation(.post, Self.path, .articlesWrite, create),
            APIOperation(.get, Self.path + "/{id}", .articlesRead, get),
            APIOperation(.patch, Self.path + "/{id}", .articlesWrite, change),
            APIOperation(.delete, Self.path + "/{id}", .articlesWrite, delete),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let query = try APIQuery(request, knowing: ["collection", "state", "reader", "limit", "after"])
        let part = try query.part()
        let collection = try query.value("collection") { Identifier.isWellFormed($0) ? $0 : nil }
        let state = try query.value("state", StateFilter.init)
        let reader = try query.value("reader", APIReader.init)
        let filter = APIArticleFilter(
            collectionID: collection, state: state.map(\.state) ?? .published, reader: reader)
        let page = try await site.desk.apiArticles(filter, part, in: context.snapshot)
        return .page(
            page, for: request, at: APIRoutes.root + Self.path,
            [
                ("collection", collection), ("state", query["state"]), ("reader", query["reader"]),
                ("limit", query["limit"]),
            ])
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let object = try await request.jsonObject(upTo: APIBody.limit)
        var body = APIBody(object)
        let draft = ArticleDraft(
            language: body.language(among: context.snapshot.languages) ?? context.snapshot.languages.main,
            title: body.requiredText("title"), description: body.text("description") ?? "",
            body: body.requiredText("body").withoutControls, collectionID: body.requiredText("collectionId"),
            audience: body.text("audience") ?? Audience.everyone.text)
        let state = body.state(among: [.draft, .published, .unlisted]) ?? .draft
        try body.check()
        let made = try await site.desk.apiCreateArticle(
            draft, state, by: context.author, try request.repeatable(by: context.key, object), in: context.snapshot)
        return .changed(made, isNew: true, at: "\(APIRoutes.root)\(Self.path)/\(made.id)")
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        let reader = try APIQuery(request, knowing: ["reader"]).value("reader", APIReader.init)
        let article = try await site.desk.apiArticle(try context.id(), as: reader, in: context.snapshot)
        return .resource(article, for: request)
    }

    private func change(_ request: Request, _ context: APIContext) async throws -> Response {
        var body = APIBody(try await request.jsonObject(upTo: APIBody.limit))
        let change = APIArticleChange(
            collectionID: body.text("collectionId"), audience: body.text("audience"),
            state: body.state(among: Article.State.allCases),
            position: body.position("position"))
        try body.check()
        return .changed(
            try await site.desk.apiChangeArticle(
                try context.id(), change, if: request.precondition, by: context.author, in: context.snapshot))
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteArticle(try context.id(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}

extension APIBody {
    fileprivate mutating func state(among states: [Article.State]) -> Article.State? {
        word("state", among: states, "stateUnknown", "states")
    }

    fileprivate mutating func language(among languages: ContentLanguages) -> Language? {
        _ = requiredText("language")
        return word("language", among: languages.all, "languageUnknown", "languages")
    }
}

/// `?state=`: one of the states, or `all`.
private struct StateFilter {
    let state: Article.State?

    init?(_ text: String) {
        guard text != "all" else {
            state = nil
            return
        }
        guard let state = Article.State(rawValue: text) else { return nil }
        self.state = state
    }
}
