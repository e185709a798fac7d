import Desk
import Domain
import Store

/// The list of conversations, as `desk/inbox-list` shows it.
struct InboxListModel: Encodable {
    let isOpen: Bool
    let isClosed: Bool
    let query: String?
    let openAddress: String
    let closedAddress: String
    let clearAddress: String
    let openCount: String
    let conversations: [Entry]
    let isEmpty: Bool
    /// The next page's address.
    let next: String?
    /// The first page's, where this isn't it.
    let first: String?

    struct Entry: Encodable {
        let id: String
        let address: String
        let person: String
        let subject: String
        let excerpt: String
        let isCurrent: Bool
        let isUnread: Bool
        let isVerified: Bool
        let updatedAt: Moment
        let assignee: String?
    }

    init(_ page: InboxPage, query: InboxQuery, current: String?, words: DeskWords) {
        isOpen = query.state == .open
        isClosed = query.state == .closed
        self.query = query.words.isEmpty ? nil : query.words
        openAddress = query.with(state: .open).address()
        closedAddress = query.with(state: .closed).address()
        clearAddress = query.with(words: "").address()
        openCount = String(page.openCount)
        conversations = page.entries.map { Entry($0, query: query, current: current, words: words) }
        isEmpty = page.entries.isEmpty
        next = page.next.map { query.with(before: $0).address() }
        first = query.before == nil ? nil : query.with(before: nil).address()
    }
}

extension InboxListModel.Entry {
    fileprivate init(_ entry: InboxEntry, query: InboxQuery, current: String?, words: DeskWords) {
        id = entry.conversation.id
        address = query.address(conversation: id)
        person = words.label(of: entry.contact)
        subject = entry.conversation.subject
        excerpt = Self.excerpt(of: entry.lastMessage?.body ?? "")
        isCurrent = entry.conversation.id == current
        isUnread = entry.isWaiting
        isVerified = entry.conversation.isVerified
        updatedAt = Moment(entry.conversation.updatedAt, words.language)
        assignee = entry.assigneeName
    }

    private static func excerpt(of body: String) -> String {
        body.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
