import Desk
import Domain
import Hummingbird
import Store

/// How an article came to be: its revisions, what each changed, and the way back to one.
struct RevisionRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("articles/{id}/changes", use: changes)
        team.get("articles/{id}/revisions", use: list)
        team.get("articles/{id}/revisions/{revision}", use: show)
        team.post("articles/{id}/revisions/{revision}/restore", use: restore)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        let language = context.snapshot.languages[query.text("translation")] ?? context.contentLanguage
        let before = query["before"].flatMap { Identifier.isWellFormed($0) ? $0 : nil }
        let history = try await site.desk.revisions(
            ofArticle: try context.articleID, in: language, before: before, in: context.snapshot)
        return try site.deskPage(
            "desk/revisions",
            RevisionsModel(
                history, language, among: context.snapshot.languages, isFirst: before == nil, words(context)), context)
    }

    private func show(_ request: Request, _ context: AgentContext) async throws -> Response {
        let comparison = try await site.desk.revision(
            try context.revisionID, ofArticle: try context.articleID, in: context.snapshot)
        let isWithNewest = try request.queryForm.text("with") == "newest"
        return try site.deskPage(
            "desk/revision",
            RevisionModel(comparison, isWithNewest: isWithNewest, among: context.snapshot.audiences, words(context)),
            context)
    }

    /// What publishing the draft would change.
    private func changes(_ request: Request, _ context: AgentContext) async throws -> Response {
        let record = try await site.desk.article(try context.articleID, in: context.snapshot)
        let language = try request.queryForm.translation
        guard let draft = record.draft(language) else {
            return .seeOther(DeskPath.article(record.article.id, language))
        }
        return try site.deskPage(
            "desk/changes", ChangesModel(record, draft, among: context.snapshot.audiences, words(context)), context)
    }

    private func restore(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.articleID
        let language = try await site.desk.restoreRevision(
            try context.revisionID, ofArticle: id, by: context.author, in: context.snapshot)
        return .seeOther(DeskPath.article(id, language, done: .restored))
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("writing", site.texts, context.language)
    }
}

extension AgentContext {
    fileprivate var revisionID: String {
        get throws {
            let id = try parameters.require("revision")
            guard Identifier.isWellFormed(id) else { throw Problem.notFound }
            return id
        }
    }
}
