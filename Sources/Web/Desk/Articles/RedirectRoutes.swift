import Desk
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Addresses that once were, and where they lead now.
struct RedirectRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.get("redirects", use: list)
        team.post("redirects", use: add)
        team.post("redirects/delete", use: delete)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let done = ArticleNotice(rawValue: try request.queryForm.text("done"))
        return try await page(RedirectDraft(), context, notice: done)
    }

    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let draft = RedirectDraft(from: form.text("from"), to: form.text("to"))
        do {
            try await site.desk.addRedirect(draft, in: context.snapshot)
            return .seeOther(DeskPath.redirects(.redirectAdded))
        } catch let problems as FormProblems {
            return try await page(draft, context, problems: problems, status: .unprocessableContent)
        }
    }

    private func delete(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await site.desk.deleteRedirect(from: try await request.form().text("from"), in: context.snapshot)
        return .seeOther(DeskPath.redirects(.redirectDeleted))
    }

    private func page(
        _ draft: RedirectDraft, _ context: AgentContext, problems: FormProblems? = nil, notice: ArticleNotice? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let model = RedirectsModel(
            try await site.desk.redirects(in: context.snapshot), draft, problems, notice,
            Wording("articles", site.texts, context.language))
        return try site.deskPage("desk/redirects", model, context, status: status)
    }
}

/// What the page of redirects shows.
struct RedirectsModel: Encodable {
    struct Line: Encodable {
        let from: String
        let targetAddress: String
        let target: String
        /// It leads to an article that readers don't see.
        let warning: String?
        let madeAt: Moment
    }

    let isRedirects = true
    let notice: String?
    let problem: String?
    let hasRedirects: Bool
    let redirects: [Line]
    let from: String
    let fromError: String?
    let to: String
    let toError: String?

    init(
        _ lines: [RedirectLine], _ draft: RedirectDraft, _ problems: FormProblems?, _ notice: ArticleNotice?,
        _ words: Wording
    ) {
        self.notice = notice.map { words("notice.\($0.rawValue)") }
        problem = problems.map { _ in words("errors.summary") }
        redirects = lines.map { Line($0, words) }
        hasRedirects = !redirects.isEmpty
        from = draft.from
        fromError = words.fault(problems, "from")
        to = draft.to
        toError = words.fault(problems, "to")
    }
}

extension RedirectsModel.Line {
    fileprivate init(_ line: RedirectLine, _ words: Wording) {
        from = line.redirect.path.text
        madeAt = Moment(line.redirect.madeAt, words.language)
        switch line.redirect.target {
        case .path(let path):
            target = path.text
            targetAddress = path.text
            warning = nil
        case .article(let id):
            target = line.article?.texts.best(for: words.language)?.title ?? words("redirects.gone")
            targetAddress = DeskPath.article(id)
            warning = line.article?.article.state.isOpen == true ? nil : words("redirects.unpublished")
        }
    }
}
