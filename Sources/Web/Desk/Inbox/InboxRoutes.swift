import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The inbox: its list, and one conversation with the person beside it.
struct InboxRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        let inbox = team.group("inbox")
        inbox.get(use: list)
        inbox.get(":conversation", use: conversation)
        AnswerRoutes(site: site).add(to: inbox)
        TriageRoutes(site: site).add(to: inbox)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let query = InboxQuery(try request.queryForm)
        return try site.deskPage(
            "desk/inbox",
            InboxPageModel(list: try await site.inboxList(query, current: nil, context), conversation: nil), context)
    }

    private func conversation(_ request: Request, _ context: AgentContext) async throws -> Response {
        try await site.conversationPage(
            try context.identifier("conversation"), query: InboxQuery(try request.queryForm), context)
    }
}

extension Site {
    func inboxList(_ query: InboxQuery, current: String?, _ context: AgentContext) async throws -> InboxListModel {
        let page = try await desk.inbox(query.filter, in: context.snapshot)
        return InboxListModel(page, query: query, current: current, words: words(context.language))
    }

    /// - Parameters:
    ///   - draft: what could not be sent, kept.
    ///   - problem: why.
    func conversationPage(
        _ id: String, query: InboxQuery = InboxQuery(), draft: DraftModel = DraftModel(), problem: Problem? = nil,
        _ context: AgentContext
    ) async throws -> Response {
        let thread = try await desk.teamThread(id, in: context.snapshot)
        let conversation = ConversationModel(
            thread, query: query, clientID: desk.newID(), draft: draft,
            problem: problem.map { ProblemModel($0, texts: texts, language: context.language) },
            agent: context.agent.agent, words: words(context.language))
        let list = try await inboxList(query, current: id, context)
        return try deskPage(
            "desk/conversation", InboxPageModel(list: list, conversation: conversation), context,
            status: problem.map { HTTPResponse.Status(code: $0.kind.rawValue) } ?? .ok)
    }
}

extension AgentContext {
    /// An id from the path; what hasn't the form of one is unknown without asking the store.
    func identifier(_ name: String) throws -> String {
        guard let id = parameters.get(name), Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }
}
