import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Words that search takes for the same, and what a search finds with them.
struct SynonymRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("synonyms", use: list)
        team.post("synonyms", use: add)
        team.post("synonyms/:id", use: change)
        team.post("synonyms/:id/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = try request.queryForm
        var state = SynonymsModel.State(notice: SynonymNotice(rawValue: query.text("done")))
        let sought = String(query.text("q").withoutControls.trimmed.prefix(Desk.longestQuery))
        if !sought.isEmpty {
            let language = context.snapshot.languages[query.text("in")] ?? context.contentLanguage
            try site.desk.limits.answers.take(context.agent.agent.id, at: site.desk.clock.now)
            let found = try await site.desk.preview(sought, language, in: context.snapshot)
            state.preview = SynonymsModel.Preview(sought, language, found)
        }
        return try page(state, context)
    }

    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let draft = try await draft(request)
        return try await saving(draft, as: nil, .added, context) {
            try await site.desk.addSynonyms(draft, in: context.snapshot)
        }
    }

    private func change(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let draft = try await draft(request)
        return try await saving(draft, as: id, .changed, context) {
            try await site.desk.changeSynonyms(id, to: draft, in: context.snapshot)
        }
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await site.desk.deleteSynonyms(try context.parameters.require("id"), in: context.snapshot)
        return .seeOther(DeskPath.synonyms(.deleted))
    }

    private func draft(_ request: Request) async throws -> SynonymDraft {
        let form = try await request.form()
        return SynonymDraft(words: form.text("words"), language: form.text("language"))
    }

    /// Saves, or shows the page again with what was typed and what is wrong with it.
    private func saving(
        _ draft: SynonymDraft, as id: String?, _ notice: SynonymNotice, _ context: AgentContext,
        _ save: () async throws -> Void
    ) async throws -> Response {
        try await .leading(to: DeskPath.synonyms(notice), after: save) { problems in
            try page(
                SynonymsModel.State(draft: draft, id: id, problems: problems), context, status: .unprocessableContent)
        }
    }

    private func page(
        _ state: SynonymsModel.State, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let words = Wording("finding", site.texts, context.language)
        let model = SynonymsModel(
            context.snapshot.settings.synonyms, state, context.snapshot.languages, context.contentLanguage, words)
        return try site.deskPage("desk/synonyms", model, context, status: status)
    }
}

/// What was done before the page came, for the line that says so.
enum SynonymNotice: String {
    case added, changed, deleted
}
