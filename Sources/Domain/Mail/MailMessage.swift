/// Somebody's mailbox, with the name that stands before it.
package struct MailAddress: Sendable, Hashable {
    package let email: String
    package var name: String?

    package init(email: String, name: String? = nil) {
        self.email = email
        self.name = name
    }

    /// Reads `help@acme.test` and `Acme Help <help@acme.test>`.
    package init?(_ text: String) {
        let trimmed = text.trimmed
        guard trimmed.hasSuffix(">"), let angle = trimmed.lastIndex(of: "<") else {
            guard EmailAddress.isPlain(trimmed) else { return nil }
            self.init(email: trimmed)
            return
        }
        let email = String(trimmed[trimmed.index(after: angle)...].dropLast())
        let name = String(trimmed[..<angle]).trimmed.replacing("\"", with: "")
        guard EmailAddress.isPlain(email), name == name.withoutControls, !name.contains("\n") else { return nil }
        self.init(email: email, name: name.isEmpty ? nil : name)
    }
}

/// One mail, before it is written down as RFC 5322 wants it.
package struct MailMessage: Sendable, Hashable {
    package var from: MailAddress
    package var to: MailAddress
    package var subject: String
    package var text: String
    package var html: String?
    /// The part between the angles of `Message-ID`. The same for each attempt, so that a mail that arrives twice is
    /// known as one.
    package var id: String
    package var date: Timestamp
    /// As in `Content-Language`.
    package var language: String

    package init(
        from: MailAddress, to: MailAddress, subject: String, text: String, html: String? = nil, id: String,
        date: Timestamp, language: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.id = id
        self.date = date
        self.language = language
    }
}

/// What sends mail. Passed in, so that tests have a post office of their own.
package protocol MailSender: Sendable {
    /// - Returns: the server's last word, like `250 2.0.0 Ok: queued as 4F1A`.
    func send(_ message: MailMessage) async throws(MailFailure) -> String
}

/// Why a mail wasn't sent.
package struct MailFailure: Error, Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case hostUnknown = "host_unknown"
        case unreachable
        case tooSlow = "too_slow"
        /// The certificate doesn't hold, or there is no common way to encrypt.
        case tlsFailed = "tls_failed"
        /// The server doesn't offer STARTTLS.
        case tlsMissing = "tls_missing"
        case loginRefused = "login_refused"
        case senderRefused = "sender_refused"
        case recipientRefused = "recipient_refused"
        case messageRefused = "message_refused"
        /// The server turned us away before anything was said, or the connection broke off.
        case brokenOff = "broken_off"
        /// A header with a line break in it, or an address that isn't plain ASCII.
        case unwritable
    }

    package let kind: Kind
    /// The SMTP reply code, where there was one.
    package let code: Int?
    /// The server's last line. It may name the mailbox: shown at the desk, never logged.
    package let reply: String?

    package init(_ kind: Kind, code: Int? = nil, reply: String? = nil) {
        self.kind = kind
        self.code = code
        self.reply = reply
    }

    /// Whether the same mail would be refused again (RFC 5321 section 4.2.1).
    package var isPermanent: Bool {
        kind == .unwritable || Self.refusals.contains(kind) && (500..<600).contains(code ?? 0)
    }

    private static let refusals: Set<Kind> = [.loginRefused, .senderRefused, .recipientRefused, .messageRefused]
}
