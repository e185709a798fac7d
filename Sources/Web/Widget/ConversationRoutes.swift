import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// A person's requests and their answers.
struct ConversationRoutes {
    let site: Site

    func add(to frame: RouterGroup<WorkspaceContext>) {
        let conversations = frame.group("conversations")
        conversations.get(use: getList)
        conversations.post(use: post)
        conversations.get(":id/messages", use: getMessages)
        conversations.post(":id/messages", use: postMessage)
        conversations.post(":id/read", use: postRead)
    }

    private func getList(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let contact = try await site.asker(request, context).contact else { return .json(["conversations": []]) }
        let summaries = try await site.desk.conversations(of: contact, in: context.snapshot)
        return .json(["conversations": .array(summaries.map(Self.summary))])
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let body = try await request.jsonObject()
        guard context.snapshot.hasWidget(try body.requiredText("widgetId")) else {
            throw Problem(.notFound, "unknown_widget")
        }
        let asker = try await writer(request, context)
        let question = Question(
            clientID: try body.requiredText("clientId"), subject: try body.text("subject"),
            message: try body.text("message") ?? "", name: try body.text("name"), email: try body.text("email"),
            language: try language(body, context))
        let asked = try await site.desk.ask(question, by: asker, in: context.snapshot)
        var answer: JSONObject = ["conversation": Self.head(asked.conversation)]
        answer["visitor"] = asked.visitor.map { .string($0.text) }
        return .json(.object(answer), status: .created)
    }

    /// In which somebody asks. The widget speaks to them in one of ours, also where no article is in it.
    private func language(_ body: JSONObject, _ context: WorkspaceContext) throws -> Language {
        let usual = InterfaceLanguage(around: context.language, otherwise: context.snapshot.languages.main)
        let spoken = try body.text("spoken").flatMap(InterfaceLanguage.init(rawValue:)) ?? usual
        return spoken == usual ? context.language : spoken.asContent
    }

    private func getMessages(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let contact = try await reader(request, context)
        let after = request.uri.queryParameters["after"].flatMap { Int($0) } ?? 0
        let thread = try await site.desk.thread(
            try context.parameters.require("id"), of: contact, after: after, in: context.snapshot)
        return .json([
            "conversation": Self.head(thread.conversation),
            "messages": .array(thread.messages.map { Self.message($0, names: thread.names, contact: contact) }),
        ])
    }

    private func postMessage(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let body = try await request.jsonObject()
        let asker = try await writer(request, context)
        let message = try await site.desk.reply(
            try body.text("message") ?? "", clientID: try body.requiredText("clientId"),
            to: try context.parameters.require("id"), by: asker, in: context.snapshot)
        guard let contact = asker.contact else { throw Problem.sessionRequired }
        return .json(["message": Self.message(message, names: [:], contact: contact)], status: .created)
    }

    private func postRead(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let body = try await request.jsonObject()
        guard let sequence = body["seq"]?.integer, sequence >= 0, sequence < 1 << 40 else {
            throw Problem.field("seq", "number_expected", values: ["field": "seq"])
        }
        let contact = try await reader(request, context)
        try await site.desk.markRead(
            upTo: Int(sequence), conversation: try context.parameters.require("id"), by: contact, in: context.snapshot)
        return .noContent
    }

    private func reader(_ request: Request, _ context: WorkspaceContext) async throws -> Contact {
        guard let contact = try await site.asker(request, context).contact else { throw Problem.sessionRequired }
        return contact
    }

    private func writer(_ request: Request, _ context: WorkspaceContext) async throws -> Asker {
        try site.desk.limits.messages.take(context.address, at: site.desk.clock.now)
        return try await site.asker(request, context)
    }
}

extension ConversationRoutes {
    private static func head(_ conversation: Conversation) -> JSONValue {
        [
            "id": .string(conversation.id),
            "subject": .string(conversation.subject),
            "state": .string(conversation.state.rawValue),
        ]
    }

    private static func summary(_ summary: ConversationSummary) -> JSONValue {
        [
            "id": .string(summary.conversation.id),
            "subject": .string(summary.conversation.subject),
            "state": .string(summary.conversation.state.rawValue),
            "updatedAt": JSONValue(summary.conversation.updatedAt.milliseconds),
            "unread": JSONValue(summary.unread),
            "excerpt": .string(String((summary.lastMessage?.body ?? "").prefix(140))),
        ]
    }

    private static func message(_ message: Message, names: [String: String], contact: Contact) -> JSONValue {
        let name = message.author == .agent ? names[message.authorID] : contact.name
        return [
            "seq": JSONValue(message.sequence),
            "author": .string(message.author.rawValue),
            "name": JSONValue(name),
            "body": .string(message.body),
            "createdAt": JSONValue(message.createdAt.milliseconds),
        ]
    }
}
