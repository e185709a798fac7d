/// The inbox, with or without an open conversation.
struct InboxPageModel: Encodable {
    let list: InboxListModel
    let conversation: ConversationModel?
}
