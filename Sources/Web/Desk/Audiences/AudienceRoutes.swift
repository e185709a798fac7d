import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// Whom articles and collections can be for, and whom the help centre as a whole is for.
struct AudienceRoutes {
    let site: Site

    func add(to administrators: RouterGroup<AgentContext>) {
        administrators.get("audiences", use: list)
        administrators.post("audiences", use: create)
        administrators.post("audiences/preview", use: preview)
        administrators.post("audiences/centre", use: changeCentre)
        administrators.post("audiences/centre/password", use: changePassword)
        administrators.post("audiences/{id}", use: save)
        administrators.post("audiences/{id}/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let notice = AudienceNotice(rawValue: try request.queryForm.text("done"))
        return try await page(AudiencesPage(notice: notice), context)
    }

    private func create(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(nil, request, context)
    }

    private func save(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await save(try id(context), request, context)
    }

    private func save(_ id: String?, _ request: Request, _ context: AgentContext) async throws -> Response {
        let draft = AudienceDraft(try await request.form())
        do {
            try await site.desk.saveAudience(id, draft, in: context.snapshot)
            return .seeOther(DeskPath.audiences(id == nil ? .added : .saved))
        } catch let problems as FormProblems {
            let refused = AudiencesPage.Draft(id: id, draft: draft, problems: problems)
            return try await page(AudiencesPage(typed: refused), context, status: .unprocessableContent)
        }
    }

    /// Whom a rule would match: for the page's script as JSON, for a browser without scripts as the page itself.
    private func preview(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        var typed = AudiencesPage.Draft(id: form["id"], draft: AudienceDraft(form))
        do {
            typed.matches = try await site.desk.preview(rule: typed.draft.rule, in: context.snapshot)
        } catch let problems as FormProblems {
            typed.problems = problems
        }
        if request.headers[.accept] == "application/json" {
            return .json(RulePreview(typed, words(context)).json)
        }
        return try await page(AudiencesPage(typed: typed), context)
    }

    private func changeCentre(_ request: Request, _ context: AgentContext) async throws -> Response {
        do {
            try await site.desk.change(
                centreAudience: try await request.form().text("audience"), in: context.snapshot)
            return .seeOther(DeskPath.audiences(.centreChanged))
        } catch let problems as FormProblems {
            let problem = words(context).fault(problems, "centre")
            return try await page(AudiencesPage(problem: problem), context, status: .unprocessableContent)
        }
    }

    /// Sets the password of the closed help centre, or takes it away.
    private func changePassword(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let isRemoved = form.isOn("removed")
        do {
            try await site.desk.change(
                centrePassword: isRemoved ? nil : form.text("password"), in: context.snapshot)
            return .seeOther(DeskPath.audiences(isRemoved ? .passwordRemoved : .passwordSet))
        } catch let problems as FormProblems {
            let fault = Wording("access", site.texts, context.language).fault(problems, "password")
            return try await page(AudiencesPage(passwordProblem: fault), context, status: .unprocessableContent)
        }
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        guard try await request.form().isOn("confirmed") else {
            let problem = words(context)("errors.confirm")
            return try await page(AudiencesPage(problem: problem), context, status: .unprocessableContent)
        }
        do {
            try await site.desk.deleteAudience(id, in: context.snapshot)
            return .seeOther(DeskPath.audiences(.deleted))
        } catch let problem as Problem where problem.code == "audience_in_use" {
            let problem = words(context)("errors.inUse")
            return try await page(AudiencesPage(problem: problem), context, status: .conflict)
        }
    }

    private func id(_ context: AgentContext) throws -> String {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }

    private func page(
        _ page: AudiencesPage, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let model = AudiencesModel(
            page, try await site.desk.audiences(in: context.snapshot),
            attributes: try await site.desk.signedAttributes(in: context.snapshot),
            centre: context.audienceWords(site).choices(
                selected: context.snapshot.settings.centreAudience.text, prefix: "centre"),
            settings: context.snapshot.settings, words(context))
        return try site.deskPage("desk/audiences", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("audiences", site.texts, context.language)
    }
}

extension AudienceDraft {
    init(_ form: Form) {
        self.init(name: form.text("name"), rule: form.text("rule"))
    }
}

extension DeskPath {
    static let audiences = "/desk/audiences"

    static func audiences(_ done: AudienceNotice) -> String { audiences + Query([("done", done.rawValue)]).text }
}

/// What was done before the page came, for the line that says so.
enum AudienceNotice: String {
    case added, saved, deleted, centreChanged, passwordSet, passwordRemoved
}
