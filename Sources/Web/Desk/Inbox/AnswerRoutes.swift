import Desk
import Domain
import Hummingbird

/// Writing into a conversation. What can't be sent comes back with its reason, and with every word that was typed.
struct AnswerRoutes {
    let site: Site

    func add(to inbox: RouterGroup<AgentContext>) {
        inbox.post(":conversation/reply") { try await post(.reply, $0, $1) }
        inbox.post(":conversation/note") { try await post(.note, $0, $1) }
        inbox.post(":conversation/answering", use: postAnswering)
    }

    /// The composer tells that somebody is writing in it.
    private func postAnswering(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await site.desk.noteAnswering(
            by: context.agent.agent, in: try context.identifier("conversation"),
            isLeaving: try await request.form().isOn("leaving"), in: context.snapshot)
        return .noContent
    }

    private func post(_ kind: Answer.Kind, _ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.identifier("conversation")
        let form = try await request.form()
        do {
            let answer = try Answer(kind, form)
            let message = try await site.desk.answer(
                answer, to: id, by: context.agent.agent, in: context.snapshot)
            return .seeOther(DeskPath.conversation(id) + "#message-\(message.sequence)")
        } catch let problem as Problem where problem.kind != .notFound && !request.wantsJSON {
            let draft = DraftModel(text: form.text("message"), isNote: kind == .note)
            return try await site.conversationPage(id, draft: draft, problem: problem, context)
        }
    }
}

extension Answer {
    fileprivate init(_ kind: Kind, _ form: Form) throws(Problem) {
        guard let seen = Int(form.text("seq")), seen >= 0 else {
            throw Problem.field("seq", "field_required", values: ["field": "seq"])
        }
        self.init(
            kind: kind, text: form.text("message"), clientID: form.text("clientId"), seenSequence: seen,
            closes: kind == .reply && form["close"] == "yes")
    }
}
