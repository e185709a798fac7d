import Desk
import Domain
import Store

/// What part of the inbox a page shows: carried from page to page in the address.
struct InboxQuery: Sendable, Hashable {
    var state: Conversation.State = .open
    var words = ""
    var before: InboxPlace?

    init() {}

    /// What makes no sense reads as the ordinary inbox.
    init(_ form: Form) {
        state = form["state"].flatMap(Conversation.State.init) == .closed ? .closed : .open
        words = String(form.text("q").trimmed.prefix(200))
        before = form["before"].flatMap(InboxPlace.init)
    }

    var filter: InboxFilter {
        InboxFilter(state: state, words: SearchText.words(words), before: before)
    }

    /// The address of this part, with or without one of its conversations open.
    func address(conversation id: String? = nil) -> String {
        let path = id.map(DeskPath.conversation) ?? DeskPath.inbox
        return path
            + Query([
                ("state", state == .closed ? state.rawValue : nil), ("q", words.isEmpty ? nil : words),
                ("before", before?.text),
            ]).text
    }

    func with(state: Conversation.State) -> InboxQuery {
        var query = InboxQuery()
        query.state = state
        query.words = words
        return query
    }

    func with(words: String) -> InboxQuery {
        var query = self.with(state: state)
        query.words = words
        return query
    }

    func with(before: InboxPlace?) -> InboxQuery {
        var query = self
        query.before = before
        return query
    }
}

extension InboxPlace {
    /// `<milliseconds>-<id>`
    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let milliseconds = Int(parts[0]), Identifier.isWellFormed(parts[1]) else { return nil }
        self.init(updatedAt: Timestamp(milliseconds: milliseconds), id: String(parts[1]))
    }

    var text: String { "\(updatedAt.milliseconds)-\(id)" }
}
