import Desk
import Domain
import Hummingbird
import Store

/// Publishing at a set time: the text that is in the form is saved, and comes out by itself.
struct ScheduleRoutes {
    let site: Site

    private var editor: EditorPages { EditorPages(site: site) }

    func add(to team: RouterGroup<AgentContext>) {
        team.post("articles/{id}/schedule", use: schedule)
        team.post("articles/{id}/unschedule", use: unschedule)
    }

    private func schedule(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let form = try await request.articleForm()
        let draft = try ArticleDraft(form)
        return try await editor.saving(draft, context) {
            try await schedule(id, draft.placed(by: form), form, context)
        }
    }

    private func schedule(
        _ id: String, _ draft: ArticleDraft, _ form: Form, _ context: AgentContext
    ) async throws -> Response {
        var typed = try await editor.typed(id, draft, context)
        typed.publishOn = form.text("publishOn")
        do {
            guard let moment = form.publishAt else { throw FormProblems("publishAt", "scheduleRequired") }
            if case .conflict(let theirs) = try await site.desk.saveArticle(
                id, draft, by: context.author, in: context.snapshot)
            {
                return try await editor.conflict(theirs, typed, context)
            }
            typed = try await refreshed(typed, id, context)
            try await site.desk.schedule(
                draft.language, ofArticle: id, at: moment, by: context.author, in: context.snapshot)
        } catch let problems as FormProblems {
            return try editor.refused(typed, problems, context)
        }
        return .seeOther(DeskPath.article(id, draft.language, done: .scheduled))
    }

    /// The text is saved by now, whatever becomes of its hour: saving again goes on from there.
    private func refreshed(_ typed: Editing, _ id: String, _ context: AgentContext) async throws -> Editing {
        var editing = typed
        editing.record = try await site.desk.article(id, in: context.snapshot)
        editing.draft.revision = editing.translation?.updatedAt.milliseconds ?? 0
        return editing
    }

    private func unschedule(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.articleID
        let language = try await request.form().translation
        try await site.desk.unschedule(language, ofArticle: id, in: context.snapshot)
        return .seeOther(DeskPath.article(id, language, done: .unscheduled))
    }
}

extension Form {
    /// The moment as the agent's browser counted it, in milliseconds; without its script, the typed date and time are of
    /// UTC, as the field then says.
    fileprivate var publishAt: Timestamp? {
        if let milliseconds = Int(text("publishAt")) { return Timestamp(milliseconds: milliseconds) }
        return Timestamp(typed: text("publishOn"))
    }
}
