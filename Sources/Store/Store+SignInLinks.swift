package import Domain
import SQL

/// A link with the hash that its secret must have, its person, and the key whose token proved them.
package struct SignInLinkRecord: Sendable {
    package let link: SignInLink
    package let secretHash: [UInt8]
    package let contact: Contact
    /// Nil where that key is revoked: then nothing proves the address any more.
    package let provedBy: String?
}

extension WorkspaceStore {
    /// The people whom a usable key has proved to have this address, those first who were here last. Never one who only
    /// typed it.
    package func people(provedAtMailbox mailbox: String, limit: Int) throws -> [Contact] {
        try rows(
            """
            select \(Self.contactColumns) from contact
            join signing_key on signing_key.workspace = contact.workspace and signing_key.id = contact.proved_by
              and signing_key.state <> \(SigningKey.State.revoked.rawValue)
            where contact.workspace = \(workspace) and contact.mailbox = \(mailbox) and contact.identity is not null
            order by contact.last_seen desc, contact.id desc limit \(limit)
            """
        ).map(Contact.init)
    }

    package func insert(_ link: SignInLink, secretHash: [UInt8]) throws {
        try run(
            """
            insert into sign_in_link (
              workspace, id, secret_hash, contact, email, browser, return_path, expires_at)
            values (\(workspace), \(link.id), \(secretHash), \(link.contactID), \(link.email), \(link.browser),
              \(link.returnPath), \(link.expiresAt.milliseconds))
            """)
    }

    package func signInLink(_ id: String) throws -> SignInLinkRecord? {
        try row(
            """
            select link.id as link_id, link.secret_hash, link.contact as link_contact, link.email as link_email,
              link.browser, link.return_path, link.expires_at, link.used_at, signing_key.id as proving_key,
              \(Self.contactColumns)
            from sign_in_link link
            join contact on contact.workspace = link.workspace and contact.id = link.contact
            left join signing_key on signing_key.workspace = contact.workspace and signing_key.id = contact.proved_by
              and signing_key.state <> \(SigningKey.State.revoked.rawValue)
            where link.workspace = \(workspace) and link.id = \(id)
            """
        ).map(SignInLinkRecord.init)
    }

    /// Uses a link, and with it every other one that this person has been sent.
    /// - Returns: false when it had been used before. Of two who try at once one wins.
    package func use(_ link: SignInLink, at moment: Timestamp) throws -> Bool {
        let isFirst =
            try run(
                """
                update sign_in_link set used_at = \(moment.milliseconds)
                where workspace = \(workspace) and id = \(link.id) and used_at is null
                """) == 1
        if isFirst { try voidSignInLinks(ofContact: link.contactID, at: moment) }
        return isFirst
    }

    package func voidSignInLinks(ofContact contact: String, at moment: Timestamp) throws {
        try run(
            """
            update sign_in_link set used_at = \(moment.milliseconds)
            where workspace = \(workspace) and contact = \(contact) and used_at is null
            """)
    }

    package func forgetSignInLinks(before id: String) throws {
        try run("delete from sign_in_link where workspace = \(workspace) and id < \(id)")
    }
}

extension SignInLinkRecord {
    fileprivate init(_ row: Row) {
        link = SignInLink(
            id: row.text("link_id"), contactID: row.text("link_contact"), email: row.text("link_email"),
            browser: row.text("browser"), returnPath: row.text("return_path"),
            expiresAt: Timestamp(milliseconds: row.integer("expires_at")),
            usedAt: row.optionalInteger("used_at").map(Timestamp.init))
        secretHash = row.blob("secret_hash")
        contact = Contact(row)
        provedBy = row.optionalText("proving_key")
    }
}
