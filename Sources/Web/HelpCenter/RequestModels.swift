import Desk
import Domain
import Hummingbird

struct RequestsModel: Encodable {
    struct Line: Encodable {
        let id: String
        let address: String
        let subject: String
        let excerpt: String
        let updated: Moment
        let state: String
        let isOpen: Bool
        /// `2 new`, where there is something new.
        let unread: String?
    }

    let requests: [Line]
    let hasRequests: Bool

    init(_ summaries: [ConversationSummary], _ site: Site, _ context: WorkspaceContext) {
        requests = summaries.map { Line($0, site, context) }
        hasRequests = !requests.isEmpty
    }
}

extension RequestsModel.Line {
    private static let longestExcerpt = 160

    fileprivate init(_ summary: ConversationSummary, _ site: Site, _ context: WorkspaceContext) {
        let conversation = summary.conversation
        id = conversation.id
        address = HelpPath.request(conversation.id, context.language)
        subject = conversation.subject
        excerpt = String((summary.lastMessage?.body ?? "").prefix(Self.longestExcerpt)).replacing("\n", with: " ")
        updated = Moment(conversation.updatedAt, context.spoken)
        isOpen = conversation.state != .closed
        state = site.text(isOpen ? "requests.open" : "requests.closed", context)
        unread =
            summary.unread > 0
            ? site.text("requests.unread", context, ["count": String(summary.unread)]) : nil
    }
}

struct RequestModel: Encodable {
    struct Entry: Encodable {
        let sequence: Int
        let isAnswer: Bool
        let author: String
        let initial: String
        let at: Moment
        let body: String
    }

    /// A reply that is being written.
    struct Draft {
        let clientID: String
        var message = ""
        var error: String?
    }

    let address: String
    let subject: String
    let state: String
    let isOpen: Bool
    let messages: [Entry]
    let lastSequence: Int
    let clientID: String
    let message: String
    let messageError: String?

    init(_ thread: ConversationThread, _ draft: Draft, _ site: Site, _ context: WorkspaceContext) {
        address = HelpPath.request(thread.conversation.id, context.language)
        subject = thread.conversation.subject
        isOpen = thread.conversation.state != .closed
        state = site.text(isOpen ? "requests.open" : "requests.closed", context)
        messages = thread.messages.map { Entry($0, names: thread.names, site, context) }
        lastSequence = thread.conversation.lastSequence
        clientID = draft.clientID
        message = draft.message
        messageError = draft.error
    }
}

extension RequestModel.Entry {
    fileprivate init(_ message: Message, names: [String: String], _ site: Site, _ context: WorkspaceContext) {
        let isOwn = message.author == .contact
        let team = site.text("requests.team", context, ["workspace": context.snapshot.workspace.name])
        let agent = names[message.authorID]?.nonEmpty ?? team
        sequence = message.sequence
        isAnswer = !isOwn
        author = isOwn ? site.text("requests.you", context) : agent
        let name = isOwn ? context.person?.contact.label ?? author : agent
        initial = name.first.map(String.init) ?? ""
        at = Moment(message.createdAt, context.spoken)
        body = message.body
    }
}
