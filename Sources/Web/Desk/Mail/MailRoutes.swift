import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Settings › Mail: whether mail is set up, what was sent, and what wasn't.
struct MailRoutes {
    let site: Site

    func add(to administrators: RouterGroup<AgentContext>) {
        let mail = administrators.group("settings/mail")
        mail.get(use: page)
        mail.post("test", use: test)
        mail.post("answers", use: changeAnswers)
        mail.post("{id}/again", use: again)
    }

    private func page(_ request: Request, _ context: AgentContext) async throws -> Response {
        let done = try MailNotice(rawValue: request.queryForm.text("done"))
        return try await page(done.map { words(context)("done.\($0.rawValue)") }, nil, context)
    }

    private func test(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await done(.test, context) {
            try await site.desk.sendTestMail(
                to: context.agent.agent, language: context.language, in: context.snapshot)
        }
    }

    private func changeAnswers(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        return try await done(.saved, context) {
            try await site.desk.change(mailAnswers: form.isOn("mailAnswers"), in: context.snapshot)
        }
    }

    private func again(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.identifier("id")
        return try await done(.again, context) { try await site.desk.sendAgain(mail: id, in: context.snapshot) }
    }

    private func done(
        _ notice: MailNotice, _ context: AgentContext, _ act: () async throws -> Void
    ) async throws -> Response {
        do {
            try await act()
            return .seeOther(DeskPath.mail + Query([("done", notice.rawValue)]).text)
        } catch let problem as Problem where problem.kind == .conflict || problem.kind == .rateLimited {
            return try await page(nil, problem, context)
        }
    }

    private func page(_ notice: String?, _ problem: Problem?, _ context: AgentContext) async throws -> Response {
        let model = MailModel(
            site.desk.postOffice, try await site.desk.mails(in: context.snapshot), notice: notice,
            problem: problem.map { site.texts.sentence(of: $0, context.language) },
            agent: context.agent.agent.email, isAnswersOn: context.snapshot.settings.mailAnswers, words(context))
        let status = problem.map { HTTPResponse.Status(code: $0.kind.rawValue) } ?? .ok
        return try site.deskPage("desk/mail", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("mail", site.texts, context.language)
    }
}

private enum MailNotice: String {
    case test, again, saved
}

extension DeskPath {
    static let mail = "/desk/settings/mail"
}
