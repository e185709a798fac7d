import Desk
import Domain

/// A conversation as the team reads it.
struct ConversationModel: Encodable {
    let address: String
    let backAddress: String
    let subject: String
    let isOpen: Bool
    let problem: ProblemModel?
    let messages: [MessageModel]
    let closedLine: String?
    let lastSeq: String
    let clientId: String
    let draft: DraftModel
    let replyHint: String
    /// Who else is writing an answer.
    let company: String?
    let person: PersonPanelModel
    let agents: [Choice]

    struct Choice: Encodable {
        let id: String
        let name: String
        let isSelected: Bool
    }

    init(
        _ thread: TeamThread, query: InboxQuery, clientID: String, draft: DraftModel, problem: ProblemModel?,
        agent: Agent, words: DeskWords
    ) {
        let conversation = thread.conversation
        address = DeskPath.conversation(conversation.id)
        backAddress = query.address()
        subject = conversation.subject
        isOpen = conversation.state != .closed
        self.problem = problem
        messages = thread.messages.map { MessageModel($0, in: thread, words: words) }
        closedLine = isOpen ? nil : words.text("conversation.closedLine")
        lastSeq = String(conversation.lastSequence)
        clientId = clientID
        self.draft = draft
        replyHint = words.text("conversation.replyHint", ["name": words.label(of: thread.contact)])
        let others = thread.answering.filter { $0.id != agent.id }.map(\.name)
        company = Wording("desk.conversation", words.texts, words.language).company(others)
        person = PersonPanelModel(thread.contact, others: thread.otherConversations, words: words)
        agents = thread.agents.map { agent in
            Choice(id: agent.id, name: agent.name, isSelected: agent.id == conversation.assigneeID)
        }
    }
}

/// What stands in the composer: empty at first, kept when it could not be sent.
struct DraftModel: Encodable {
    var text = ""
    var isNote = false
}

struct MessageModel: Encodable {
    let seq: String
    let author: String
    let isFromAgent: Bool
    let isNote: Bool
    /// A session that a token had proved wrote it.
    let isVerified: Bool
    let body: String
    let at: Moment

    init(_ message: Message, in thread: TeamThread, words: DeskWords) {
        seq = String(message.sequence)
        isFromAgent = message.author != .contact
        isNote = message.author == .note
        isVerified = message.author == .contact && thread.conversation.isVerified
        author =
            isFromAgent
            ? thread.agentName(message.authorID) ?? words.text("conversation.formerAgent")
            : words.label(of: thread.contact)
        body = message.body
        at = Moment(message.createdAt, words.language)
    }
}
