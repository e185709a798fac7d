package import Domain
import JSON
import Store

/// What somebody sends who would like a link to sign in with.
package struct LinkWish: Sendable {
    package var email: String
    package var language: InterfaceLanguage
    package var returnPath: String
    /// What the browser is given that asks, and shows when the link is opened.
    package var browser: Credential

    package init(email: String, language: InterfaceLanguage, returnPath: String, browser: Credential) {
        self.email = email
        self.language = language
        self.returnPath = returnPath
        self.browser = browser
    }
}

/// Signing in by a link in a mail, for people whom a token has proved before.
///
/// Whether somebody is known by an address is looked for in a job, not in the request: the answer is the same for all, in
/// words and in time, because the same is done for all.
extension Desk {
    package func newLinkRequest() -> Credential {
        Credential(kind: .linkRequest, at: clock.now, randomness: randomness)
    }

    package func offersLinks(in snapshot: WorkspaceSnapshot) -> Bool {
        postOffice != nil && snapshot.settings.signInByMail
    }

    /// - Parameter address: the client's; wishes are counted for it and for each mailbox.
    package func askForLink(_ wish: LinkWish, from address: String, in snapshot: WorkspaceSnapshot) async throws {
        guard offersLinks(in: snapshot) else { throw Problem(.notFound, "links_not_offered") }
        try limits.linksOfAddress.take("\(snapshot.id) \(address)", at: clock.now)
        let email = wish.email.trimmed
        guard EmailAddress.isPlain(email) else { throw Problem.field("email", "email_invalid") }
        let mailbox = EmailAddress.mailbox(email)
        try limits.linksOfMailbox.take("\(snapshot.id) \(mailbox)", at: clock.now)
        let about: JSONObject = [
            "mailbox": .string(mailbox), "language": .string(wish.language.rawValue),
            "returnPath": .string(wish.returnPath), "browser": .string(Base64URL.encode(SecretHash.of(wish.browser))),
        ]
        let job = Job(id: newID(), kind: .signInLink, about: about, at: clock.now, life: SignInLink.life)
        try await store.write(snapshot.id) { try $0.insert(job) }
        jobBell.ring()
    }
}
