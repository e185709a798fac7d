/// The inbox, with or without an open conversation.
struct InboxPageModel {
    let list: InboxListModel
    let conversation: ConversationModel?
}
