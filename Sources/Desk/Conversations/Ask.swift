package import Domain
import Store

/// A filled-in contact form.
package struct Question: Sendable {
    /// Made by the form; a repeated one returns the first answer.
    package var clientID: String
    package var subject: String?
    package var message: String
    /// Looked at for strangers only: what a token has proved can't be typed over.
    package var name: String?
    package var email: String?
    /// In which it was asked, so that its person is written to in it.
    package var language: Language?

    package init(
        clientID: String, subject: String?, message: String, name: String? = nil, email: String? = nil,
        language: Language? = nil
    ) {
        self.clientID = clientID
        self.subject = subject
        self.message = message
        self.name = name
        self.email = email
        self.language = language
    }
}

extension Question {
    /// Asking names the first fault; a page that shows the form again names them all.
    package func problems(by asker: Asker) -> [Problem] {
        ContactForm.problems(in: self, asker: asker)
    }
}

/// What asking gave.
package struct Asked: Sendable {
    package let conversation: Conversation
    /// For a stranger: what this browser shows from now on to see its requests.
    package let visitor: Credential?
    /// False for a form that has come before.
    package let isNew: Bool
}

extension Desk {
    /// Opens a conversation: on disk when this returns, and only once for a client id.
    package func ask(_ question: Question, by asker: Asker, in snapshot: WorkspaceSnapshot) async throws -> Asked {
        guard asker.isCounted else { throw Problem(.forbidden, "viewing_only") }
        guard asker.person != nil || snapshot.settings.enforcement != .enforced else { throw Problem.sessionRequired }
        let form = try ContactForm(question, asker: asker)
        let asked = try await open(form, by: asker, in: snapshot)
        guard asked.isNew else { return asked }
        tracker.track(
            .requestOpened, workspace: snapshot.id, session: asker.person?.session.id,
            contact: asked.conversation.contactID, subject: asked.conversation.id)
        return asked
    }

    private func open(_ form: ContactForm, by asker: Asker, in snapshot: WorkspaceSnapshot) async throws -> Asked {
        let now = clock.now
        let visitors = asker.contact == nil ? visitorCredentials(for: form, at: now, in: snapshot) : []
        let conversation = Conversation(
            id: newID(), contactID: asker.contact?.id ?? newID(), subject: form.subject,
            isVerified: asker.person != nil,
            openedAt: now, updatedAt: now, lastSequence: 1, readByContact: 1, language: form.language)
        return try await store.write(snapshot.id) { store in
            if let visitor = visitors.first, let first = try store.first(of: visitor, clientID: form.clientID) {
                return Asked(conversation: first, visitor: visitor, isNew: false)
            }
            let visitor = try store.insert(stranger: conversation.contactID, form: form, visitors: visitors, at: now)
            guard try store.insert(conversation, clientID: form.clientID, searchText: form.searchText) else {
                let first = try store.conversation(clientID: form.clientID, ofContact: conversation.contactID)
                return Asked(conversation: first ?? conversation, visitor: nil, isNew: false)
            }
            let message = Message(
                sequence: 1, author: .contact, authorID: conversation.contactID, body: form.message, createdAt: now)
            try store.insert(message, conversation: conversation.id, clientID: form.clientID)
            return Asked(conversation: conversation, visitor: visitor, isNew: true)
        }
    }
}

extension WorkspaceStore {
    /// What the same form has opened before.
    fileprivate func first(of visitor: Credential, clientID: String) throws -> Conversation? {
        guard let record = try self.visitor(visitor.id), SecretHash.matches(visitor, record.secretHash) else {
            return nil
        }
        return try conversation(clientID: clientID, ofContact: record.contact.id)
    }

    /// - Returns: the first credential that is free; nil for somebody who needs none.
    fileprivate func insert(
        stranger id: String, form: ContactForm, visitors: [Credential], at moment: Timestamp
    ) throws -> Credential? {
        guard !visitors.isEmpty else { return nil }
        try insertStranger(
            id: id, email: form.email, name: form.name, searchText: SearchText.of([form.name, form.email]), at: moment)
        return try visitors.first { visitor in
            try insertVisitor(visitor.id, secretHash: SecretHash.of(visitor), contact: id, at: moment)
        }
    }
}
