package import Domain

/// How this server sends mail. Without one, nothing that needs mail is offered.
package struct PostOffice: Sendable {
    package let sender: any MailSender
    /// Whose mail it is; a workspace's name stands before the address where it has no name of its own.
    package let from: MailAddress
    /// For the desk: the server's name and port, without name and password.
    package let server: String

    package init(sender: any MailSender, from: MailAddress, server: String) {
        self.sender = sender
        self.from = from
        self.server = server
    }
}

/// What a mail is about; its words are written when it is sent.
package enum Letter: Sendable {
    /// Links for the people who share an address. The name stands beside each where there are several.
    case signInLinks([(name: String?, address: String)])
    /// What the team has answered; nothing of it where the address isn't proved.
    case answer(texts: [String], address: String, isKnown: Bool)
    /// That sending works.
    case test
}

/// A letter in words.
package struct WrittenLetter: Sendable, Hashable {
    package let subject: String
    package let text: String
    package let html: String

    package init(subject: String, text: String, html: String) {
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// Puts letters into words. The product's texts belong to `Web`, which is why this is passed in.
package protocol LetterWriter: Sendable {
    func write(_ letter: Letter, in language: InterfaceLanguage, for snapshot: WorkspaceSnapshot) throws
        -> WrittenLetter
}
