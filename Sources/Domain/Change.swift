/// A hint to open browsers: this conversation has changed. It says that, never how, and to whom it may be said. A lost,
/// doubled or late one harms nobody, since whoever hears it asks for what is new.
package struct Change: Sendable, Hashable {
    package let workspace: String
    package let conversation: String
    /// Whose it is; nil where the person may not know of it: a note, say.
    package let contact: String?

    package init(workspace: String, conversation: String, contact: String?) {
        self.workspace = workspace
        self.conversation = conversation
        self.contact = contact
    }
}
