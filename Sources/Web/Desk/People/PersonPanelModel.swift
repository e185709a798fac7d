import Domain
import JSON

/// The person beside a thread or on a page of their own: what is proved, what only the browser said.
struct PersonPanelModel: Encodable {
    let address: String
    let name: String
    let initials: String
    let isVerified: Bool
    let email: String?
    let isEmailSigned: Bool
    let userId: String?
    let firstSeenAt: Moment
    let lastSeenAt: Moment
    let attributes: [AttributeModel]
    let hasAttributes: Bool
    let others: [ConversationLink]
    let hasOthers: Bool

    init(_ contact: Contact, others: [Conversation] = [], words: DeskWords) {
        address = DeskPath.person(contact.id)
        name = words.label(of: contact)
        initials = Self.initials(of: contact.label)
        isVerified = contact.isVerified
        email = contact.email
        isEmailSigned = contact.isVerified
        userId = contact.userId
        firstSeenAt = Moment(contact.firstSeen, words.language)
        lastSeenAt = Moment(contact.lastSeen, words.language)
        attributes = AttributeModel.all(of: contact)
        hasAttributes = !attributes.isEmpty
        self.others = others.map { ConversationLink($0, words: words) }
        hasOthers = !others.isEmpty
    }

    private static func initials(of label: String?) -> String {
        let words = (label ?? "").split(whereSeparator: \.isWhitespace)
        let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first(where: \.isLetter) }
        return letters.isEmpty ? "?" : String(letters).uppercased()
    }
}

struct ConversationLink: Encodable {
    let address: String
    let subject: String
    let state: String
    let isOpen: Bool
    let updatedAt: Moment

    init(_ conversation: Conversation, words: DeskWords) {
        address = DeskPath.conversation(conversation.id)
        subject = conversation.subject
        state = words.state(conversation.state)
        isOpen = conversation.state == .open
        updatedAt = Moment(conversation.updatedAt, words.language)
    }
}

struct AttributeModel: Encodable {
    let name: String
    let value: String
    let isSigned: Bool

    /// The signed ones first; a browser's word about a signed one is not shown, since it counts for nothing.
    static func all(of contact: Contact) -> [AttributeModel] {
        let signed = contact.signedAttributes
        return signed.members.map { AttributeModel($0.name, $0.value, isSigned: true) }
            + contact.unsignedAttributes.members.filter { signed[$0.name] == nil }
            .map { AttributeModel($0.name, $0.value, isSigned: false) }
    }

    private init(_ name: String, _ value: JSONValue, isSigned: Bool) {
        self.name = name
        self.value = value.string ?? value.serialized()
        self.isSigned = isSigned
    }
}
