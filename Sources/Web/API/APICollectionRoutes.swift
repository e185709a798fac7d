import Desk
import Domain
import Hummingbird
import JSON

/// Collections, each with all its languages.
struct APICollectionRoutes {
    private static let path = "/collections"

    let site: Site

    var operations: [APIOperation] {
        [
            APIOperation(.get, Self.path, .collectionsRead, list),
            APIOperation(.post, Self.path, .collectionsWrite, create),
            APIOperation(.get, Self.path + "/{id}", .collectionsRead, get),
            APIOperation(.patch, Self.path + "/{id}", .collectionsWrite, change),
            APIOperation(.delete, Self.path + "/{id}", .collectionsWrite, delete),
        ]
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let query = try APIQuery(request, knowing: ["reader", "limit", "after"])
        let reader = try query.value("reader", APIReader.init)
        let page = try await site.desk.apiCollections(try query.part(), as: reader, in: context.snapshot)
        return .page(
            page, for: request, at: APIRoutes.root + Self.path,
            [("reader", query["reader"]), ("limit", query["limit"])])
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let object = try await request.jsonObject(upTo: APIBody.limit)
        let made = try await site.desk.apiCreateCollection(
            try APICollectionChange(object, among: context.snapshot.languages),
            by: try request.repeatable(by: context.key, object), in: context.snapshot)
        return .changed(made, isNew: true, at: "\(APIRoutes.root)\(Self.path)/\(made.id)")
    }

    private func get(_ request: Request, _ context: APIContext) async throws -> Response {
        let reader = try APIQuery(request, knowing: ["reader"]).value("reader", APIReader.init)
        let collection = try await site.desk.apiCollection(try context.id(), as: reader, in: context.snapshot)
        return .resource(collection, for: request)
    }

    private func change(_ request: Request, _ context: APIContext) async throws -> Response {
        let change = try APICollectionChange(
            try await request.jsonObject(upTo: APIBody.limit), among: context.snapshot.languages)
        return .changed(
            try await site.desk.apiChangeCollection(
                try context.id(), change, if: request.precondition, in: context.snapshot))
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await site.desk.apiDeleteCollection(try context.id(), if: request.precondition, in: context.snapshot)
        return .noContent
    }
}

extension APICollectionChange {
    fileprivate init(_ object: JSONObject, among languages: ContentLanguages) throws(FormProblems) {
        var body = APIBody(object)
        let texts = body.byLanguage("translations", among: languages) { language, body in
            CollectionDraft.Text(
                language: language, name: body.requiredText("title"), description: body.text("description") ?? "")
        }
        let parent = body.value("parentId", "textExpected", Parent.init)
        self.init(
            texts: texts, audience: body.text("audience"), icon: body.text("icon"), parent: parent,
            position: body.position("position"))
        try body.check()
    }
}

extension APICollectionChange.Parent {
    /// An id, or null for the top.
    fileprivate init?(_ json: JSONValue) {
        if json.isNull {
            self = .top
        } else if let id = json.string {
            self = .collection(id)
        } else {
            return nil
        }
    }
}
