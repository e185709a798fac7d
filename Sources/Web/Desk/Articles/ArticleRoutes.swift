import Desk
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Writing articles.
struct ArticleRoutes {
    let site: Site

    private var editor: EditorPages { EditorPages(site: site) }

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
        let several = Several(choosesAll: query.text("chosen") == "all")
        return try await ArticleListPages(site: site).page(query, several, context)
    }

    private func new(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        var editing = try await editor.editing(nil, query, context)
        editing.draft.title = query.text("title").withoutControls.trimmed.prefix(ofScalars: Desk.longestQuery)
        return try editor.page(editing, context)
    }

    private func edit(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let record = try await site.desk.article(try context.parameters.require("id"), in: context.snapshot)
        var editing = try await editor.editing(record, query, context)
        editing.notice = ArticleNotice(rawValue: query.text("done"))
        editing.feedback = try await site.desk.feedback(onArticle: record.article.id, in: context.snapshot)
        return try editor.page(editing, context)
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
        let form = try await request.articleForm()
        let draft = try ArticleDraft(form)
        // Publishing says where it stands only when that is another place than before.
        let unlisted = publishing && form.text("listing") == "unlisted" ? true : nil
        return try await editor.saving(draft, context) {
            try await save(
                id, id == nil ? draft : draft.placed(by: form), publishing: publishing, unlisted: unlisted, context)
        }
    }

    private func save(
        _ id: String?, _ draft: ArticleDraft, publishing: Bool, unlisted: Bool?, _ context: AgentContext
    ) async throws -> Response {
        let typed = try await editor.typed(id, draft, context)
        do {
            let saved = try await site.desk.saveArticle(
                id, draft, publishing: publishing, unlisted: unlisted, by: context.author, in: context.snapshot)
            switch saved {
            case .saved(let id):
                return .seeOther(DeskPath.article(id, draft.language, done: notice(publishing, unlisted, typed.record)))
            case .conflict(let theirs): return try await editor.conflict(theirs, typed, context)
            }
        } catch let problems as FormProblems {
            return try editor.refused(typed, problems, context)
        }
    }

    private func notice(_ publishing: Bool, _ unlisted: Bool?, _ record: ArticleRecord?) -> ArticleNotice {
        let state = record?.article.state ?? .draft
        guard publishing else { return state.isOpen ? .savedPublished : .saved }
        return unlisted == true || state == .unlisted ? .publishedUnlisted : .published
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
            var editing = try await editor.editing(record, form, context)
            editing.problem = words(context)("errors.confirm")
            return try editor.page(editing, context, status: .unprocessableContent)
        }
        try await site.desk.deleteArticle(record.article.id, in: context.snapshot)
        return .seeOther(DeskPath.articles(.deleted))
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("articles", site.texts, context.language)
    }
}

extension Request {
    /// A form with the text of an article: each of its bytes may come as three, so that the longest text arrives and is
    /// not cut off where others are.
    func articleForm() async throws -> Form {
        try await form(upTo: Self.bodyLimit + 3 * Markdown.longest)
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

    /// Where an article stands and for whom it is counts where the form has changed it: somebody else may have moved it, or
    /// closed it to some, since the form was opened, and whoever saves a text wouldn't undo that knowingly.
    func placed(by form: Form) -> ArticleDraft {
        var draft = self
        if form["formerCollection"] == collectionID { draft.collectionID = nil }
        if form["formerAudience"] == audience { draft.audience = nil }
        return draft
    }
}
