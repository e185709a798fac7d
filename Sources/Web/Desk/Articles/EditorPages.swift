import Desk
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The editor's page, as every route shows it that has to do with the text of an article.
struct EditorPages {
    let site: Site

    /// An article as it is saved, in the language asked for or one that there is.
    func editing(_ record: ArticleRecord?, _ query: Form, _ context: AgentContext) async throws -> Editing {
        let written = record?.texts.best(for: context.language)?.language
        let language = context.snapshot.languages[query.text("translation")] ?? written ?? context.contentLanguage
        var editing = Editing(
            record, in: language, among: context.snapshot.languages,
            collections: try await site.desk.collections(in: context.snapshot),
            audiences: context.snapshot.audiences)
        if let id = record?.article.id {
            editing.others = try await site.desk.others(
                besides: context.agent.agent, atArticle: id, in: context.snapshot)
        }
        try await putOriginal(beside: &editing, context)
        if query.text("begin") == "original" { editing.beginWithOriginal(among: context.snapshot.audiences) }
        return editing
    }

    private func putOriginal(beside editing: inout Editing, _ context: AgentContext) async throws {
        guard let record = editing.record else { return }
        let source = try await site.desk.source(of: editing.draft.language, in: record, context.snapshot)
        guard let source else { return }
        editing.source = source
        let references = try await site.desk.references(
            in: source.text.body, source.text.language, in: context.snapshot)
        let body = AudienceBlocks.written(source.text.body, among: context.snapshot.audiences)
        editing.sourceHTML = site.preview(body, source.text.language, context, references)
    }

    /// An article with what was typed.
    func typed(_ id: String?, _ draft: ArticleDraft, _ context: AgentContext) async throws -> Editing {
        var record: ArticleRecord?
        if let id { record = try await site.desk.article(id, in: context.snapshot) }
        var editing = Editing(
            record, in: draft.language, among: context.snapshot.languages,
            collections: try await site.desk.collections(in: context.snapshot),
            audiences: context.snapshot.audiences)
        editing.draft = draft
        try await putOriginal(beside: &editing, context)
        return editing
    }

    func page(
        _ editing: Editing, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var editing = editing
        editing.previewHTML = site.preview(editing.draft.body, editing.draft.language, context)
        editing.agentID = context.agent.agent.id
        let model = ArticleEditorModel(
            editing, audiences: context.audienceWords(site), Wording("articles", site.texts, context.language))
        return try site.deskPage("desk/article-edit", model, context, status: status)
    }

    /// What is wrong at its fields, with what was typed.
    func refused(_ typed: Editing, _ problems: FormProblems, _ context: AgentContext) throws -> Response {
        var editing = typed
        editing.problems = problems
        return try page(editing, context, status: .unprocessableContent)
    }

    /// Saves what was typed; where somebody has deleted its article in the meantime, the text is there to go on with.
    func saving(
        _ draft: ArticleDraft, _ context: AgentContext, _ save: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await save()
        } catch let problem as Problem where problem == .notFound {
            return try await deleted(draft, context)
        }
    }

    /// What was typed, as a new article that isn't saved yet: for whom it was, and where it stood if that is there still.
    private func deleted(_ draft: ArticleDraft, _ context: AgentContext) async throws -> Response {
        var editing = try await typed(nil, draft, context)
        editing.draft.revision = 0
        if !editing.collections.contains(where: { $0.id == draft.collectionID }) {
            editing.draft.collectionID = editing.collections.first?.id
        }
        editing.isDeleted = true
        return try page(editing, context, status: .notFound)
    }

    /// Both texts on one page: what was typed in the editor, what was saved beside it. Saving again is then a decision.
    func conflict(_ theirs: ArticleRecord, _ typed: Editing, _ context: AgentContext) async throws -> Response {
        var editing = typed
        editing.record = theirs
        editing.conflict = theirs
        editing.conflictAuthor = try await lastAuthor(of: theirs, typed.draft.language, context)
        editing.draft.revision = editing.translation?.updatedAt.milliseconds ?? 0
        return try page(editing, context, status: .conflict)
    }

    /// Who wrote the newest text, by name.
    func lastAuthor(
        of record: ArticleRecord, _ language: Language, _ context: AgentContext
    ) async throws -> String? {
        let history = try await site.desk.revisions(
            ofArticle: record.article.id, in: language, in: context.snapshot)
        let words = Wording("writing", site.texts, context.language)
        return history.revisions.first.map { words.name(of: $0.author, history.agents) }
    }
}
