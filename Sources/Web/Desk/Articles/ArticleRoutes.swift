import Desk
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Writing articles.
struct ArticleRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("articles", use: list)
        team.get("articles/new", use: new)
        team.post("articles", use: create)
        team.post("articles/new/publish", use: createPublished)
        team.get("articles/{id}", use: edit)
        team.post("articles/{id}", use: save)
        team.post("articles/{id}/publish", use: publish)
        team.post("articles/{id}/unpublish", use: unpublish)
        team.post("articles/{id}/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let model = ArticleListModel(
            try await site.desk.articles(in: context.snapshot),
            collections: try await site.desk.collections(in: context.snapshot),
            tallies: try await site.desk.voteTallies(in: context.snapshot),
            state: Article.State(rawValue: query.text("state")), notice: ArticleNotice(rawValue: query.text("done")),
            audiences: context.audienceWords(site), words(context))
        return try site.deskPage("desk/articles", model, context)
    }

    private func new(_ request: Request, _ context: AgentContext) async throws -> Response {
        try page(try await editing(nil, try request.queryForm, context), context)
    }

    private func edit(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let record = try await site.desk.article(try context.parameters.require("id"), in: context.snapshot)
        var editing = try await editing(record, query, context)
        editing.notice = ArticleNotice(rawValue: query.text("done"))
        editing.feedback = try await site.desk.feedback(onArticle: record.article.id, in: context.snapshot)
        return try page(editing, context)
    }

    /// The language asked for, or one that there is.
    private func editing(_ record: ArticleRecord?, _ query: Form, _ context: AgentContext) async throws -> Editing {
        let written = record?.texts.best(for: context.language)?.language
        let language = Language(rawValue: query.text("translation")) ?? written ?? context.language
        return Editing(
            record, in: language, collections: try await site.desk.collections(in: context.snapshot),
            audiences: context.snapshot.audiences)
    }

    private func create(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(nil, publishing: false, request, context)
    }

    private func createPublished(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(nil, publishing: true, request, context)
    }

    private func save(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(try context.parameters.require("id"), publishing: false, request, context)
    }

    private func publish(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(try context.parameters.require("id"), publishing: true, request, context)
    }

    private func save(
        _ id: String?, publishing: Bool, _ request: Request, _ context: AgentContext
    ) async throws -> Response {
        let form = try await request.form()
        let draft = try ArticleDraft(form)
        var record: ArticleRecord?
        if let id { record = try await site.desk.article(id, in: context.snapshot) }
        var editing = try await Editing(
            record, in: draft.language, collections: site.desk.collections(in: context.snapshot),
            audiences: context.snapshot.audiences)
        editing.draft = draft
        // Publishing says where it stands only when that is another place than before.
        let unlisted = publishing && form.text("listing") == "unlisted" ? true : nil
        do {
            let saved = try await site.desk.saveArticle(
                id, draft, publishing: publishing, unlisted: unlisted, by: context.author, in: context.snapshot)
            switch saved {
            case .saved(let id):
                return .seeOther(DeskPath.article(id, draft.language, done: notice(publishing, unlisted, record)))
            case .conflict(let theirs): return try conflict(theirs, editing, context)
            }
        } catch let problems as FormProblems {
            editing.problems = problems
            return try page(editing, context, status: .unprocessableContent)
        }
    }

    private func notice(_ publishing: Bool, _ unlisted: Bool?, _ record: ArticleRecord?) -> ArticleNotice {
        let state = record?.article.state ?? .draft
        guard publishing else { return state.isOpen ? .savedPublished : .saved }
        return unlisted == true || state == .unlisted ? .publishedUnlisted : .published
    }

    /// Both texts on one page: what was typed in the editor, what was saved beside it. Saving again is then a decision.
    private func conflict(
        _ theirs: ArticleRecord, _ typed: Editing, _ context: AgentContext
    ) throws -> Response {
        var editing = typed
        editing.record = theirs
        editing.conflict = theirs
        editing.draft.revision = editing.translation?.updatedAt.milliseconds ?? 0
        return try page(editing, context, status: .conflict)
    }

    private func unpublish(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        try await site.desk.unpublishArticle(id, in: context.snapshot)
        return .seeOther(DeskPath.article(id) + "?done=" + ArticleNotice.unpublished.rawValue)
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let record = try await site.desk.article(try context.parameters.require("id"), in: context.snapshot)
        guard form.isOn("confirmed") else {
            var editing = try await editing(record, form, context)
            editing.problem = words(context)("errors.confirm")
            return try page(editing, context, status: .unprocessableContent)
        }
        try await site.desk.deleteArticle(record.article.id, in: context.snapshot)
        return .seeOther(DeskPath.articles(.deleted))
    }

    private func page(
        _ editing: Editing, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var editing = editing
        editing.previewHTML = site.preview(editing.draft.body, editing.draft.language, context)
        return try site.deskPage(
            "desk/article-edit", ArticleEditorModel(editing, audiences: context.audienceWords(site), words(context)),
            context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("articles", site.texts, context.language)
    }
}

extension ArticleDraft {
    /// As the editor's form sends it.
    init(_ form: Form) throws {
        self.init(
            language: try form.translation, title: form.text("title"), description: form.text("description"),
            body: form.text("body"), collectionID: form["collection"], newCollection: form["newCollection"],
            audience: form["audience"], revision: Int(form.text("revision")) ?? 0)
    }
}
