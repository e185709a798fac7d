package import Domain
package import JSON
import SQL

extension WorkspaceStore {
    static let contactColumns: SQLStatement = """
        contact.id as contact_id, contact.identity, contact.user_id, contact.email, contact.name,
        contact.signed_attributes, contact.unsigned_attributes, contact.first_seen, contact.last_seen
        """

    /// Makes or renews the person that a token has proved. Found by identity alone, never by an email.
    /// - Returns: the contact's id.
    package func upsertContact(
        newID: String, identity: String, userId: String?, email: String?, name: String?, attributes: String,
        searchText: String, provedBy key: String? = nil, at moment: Timestamp
    ) throws -> String {
        let mailbox = email.map(EmailAddress.mailbox)
        let row = try row(
            """
            insert into contact (workspace, id, identity, user_id, email, mailbox, name, signed_attributes, search_text,
              proved_by, first_seen, last_seen)
            values (\(workspace), \(newID), \(identity), \(userId), \(email), \(mailbox), \(name), \(attributes),
              \(searchText), \(key), \(moment.milliseconds), \(moment.milliseconds))
            on conflict (workspace, identity) where identity is not null do update set
              email = excluded.email, mailbox = excluded.mailbox, name = excluded.name,
              signed_attributes = excluded.signed_attributes, search_text = excluded.search_text,
              proved_by = excluded.proved_by, last_seen = excluded.last_seen
            returning id
            """)
        return row?.text("id") ?? newID
    }

    /// A person who wrote as a stranger.
    package func insertStranger(
        id: String, email: String?, name: String?, searchText: String, at moment: Timestamp
    ) throws {
        try run(
            """
            insert into contact (workspace, id, email, name, search_text, first_seen, last_seen)
            values (\(workspace), \(id), \(email), \(name), \(searchText), \(moment.milliseconds),
              \(moment.milliseconds))
            """)
    }

    package func contact(_ id: String) throws -> Contact? {
        try row("select \(Self.contactColumns) from contact where workspace = \(workspace) and id = \(id)")
            .map(Contact.init)
    }

    package func setUnsignedAttributes(_ attributes: JSONObject, ofContact id: String) throws {
        try run(
            """
            update contact set unsigned_attributes = \(JSONValue.object(attributes).serialized())
            where workspace = \(workspace) and id = \(id)
            """)
    }
}

extension Contact {
    init(_ row: Row) {
        self.init(
            id: row.text("contact_id"), isVerified: row.optionalText("identity") != nil,
            userId: row.optionalText("user_id"), email: row.optionalText("email"), name: row.optionalText("name"),
            signedAttributes: JSONObject(stored: row.text("signed_attributes")),
            unsignedAttributes: JSONObject(stored: row.text("unsigned_attributes")),
            firstSeen: Timestamp(milliseconds: row.integer("first_seen")),
            lastSeen: Timestamp(milliseconds: row.integer("last_seen")))
    }
}
