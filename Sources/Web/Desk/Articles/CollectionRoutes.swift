import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The shelves that articles stand on.
struct CollectionRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("collections", use: list)
        team.post("collections", use: create)
        team.post("collections/{id}", use: save)
        team.post("collections/{id}/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        return try await page(
            context, notice: ArticleNotice(rawValue: query.text("done")), moved: Moved(query), parent: query["in"])
    }

    private func create(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(nil, request, context)
    }

    private func save(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(try id(context), request, context)
    }

    private func save(_ id: String?, _ request: Request, _ context: AgentContext) async throws -> Response {
        let draft = CollectionDraft(try await request.form(), among: context.snapshot.languages)
        do {
            try await site.desk.saveCollection(id, draft, in: context.snapshot)
            return .seeOther(DeskPath.collections(id == nil ? .collectionAdded : .collectionSaved))
        } catch let problems as FormProblems {
            return try await page(
                context, refused: .init(id: id, draft: draft, problems: problems), status: .unprocessableContent)
        }
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let id = try id(context)
        guard form.isOn("confirmed") else {
            return try await page(
                context, problem: words(context)("errors.confirm"), status: .unprocessableContent)
        }
        do {
            try await site.desk.deleteCollection(id, leavingTo: CollectionHeir(form), in: context.snapshot)
            return .seeOther(DeskPath.collections(.collectionDeleted))
        } catch let problems as FormProblems {
            return try await page(
                context, problem: words(context).about("structure").fault(problems, "heir"),
                status: .unprocessableContent)
        } catch let problem as Problem where problem.code == "collection_not_empty" {
            return try await page(
                context, problem: words(context)("errors.collectionNotEmpty"), status: .conflict)
        }
    }

    private func id(_ context: AgentContext) throws -> String {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }

    private func page(
        _ context: AgentContext, refused: CollectionsModel.Refused? = nil, problem: String? = nil,
        notice: ArticleNotice? = nil, moved: Moved? = nil, parent: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let shelves = Shelves(
            try await site.desk.collections(in: context.snapshot), try await site.desk.articles(in: context.snapshot))
        let model = CollectionsModel(
            shelves, refused: refused, problem: problem, notice: notice, moved: moved, parent: parent,
            languages: context.snapshot.languages, audiences: context.audienceWords(site), words(context))
        return try site.deskPage("desk/collections", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("articles", site.texts, context.language)
    }
}

extension CollectionHeir {
    /// As the form of a deletion sends it: empty, `top`, or a collection's id.
    fileprivate init(_ form: Form) {
        switch form.text("heir") {
        case "": self = .nobody
        case "top": self = .top
        case let id: self = .collection(id)
        }
    }
}
