package import Domain
import SQL

/// A browser that nobody knows, after it has asked something.
package struct VisitorRecord: Sendable {
    package let contact: Contact
    package let secretHash: [UInt8]
}

extension WorkspaceStore {
    /// - Returns: false when there is, or has been, a visitor of that id.
    package func insertVisitor(
        _ id: String, secretHash: [UInt8], contact: String, at moment: Timestamp
    ) throws -> Bool {
        try run(
            """
            insert into visitor (workspace, id, secret_hash, contact, created_at)
            values (\(workspace), \(id), \(secretHash), \(contact), \(moment.milliseconds))
            on conflict (workspace, id) do nothing
            """) == 1
    }

    /// Nil for one that has been taken over.
    package func visitor(_ id: String) throws -> VisitorRecord? {
        try row(
            """
            select visitor.secret_hash, \(Self.contactColumns) from visitor
            join contact on contact.workspace = visitor.workspace and contact.id = visitor.contact
            where visitor.workspace = \(workspace) and visitor.id = \(id) and visitor.ended_at is null
            """
        ).map { row in
            VisitorRecord(contact: Contact(row), secretHash: row.blob("secret_hash"))
        }
    }

    /// Gives a visitor's conversations to the person whom a token has proved. Possession of the visitor's secret has
    /// been proved before; it happens once, since the visitor ends here.
    package func takeOver(visitor id: String, stranger: String, contact: String, at moment: Timestamp) throws {
        try run(
            """
            update visitor set ended_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id) and ended_at is null
            """)
        // A client id that the person has used too gets a name that no client can choose (theirs have no spaces).
        let taken = try rows(
            """
            update conversation set contact = \(contact), client_id = case
              when client_id in (
                select client_id from conversation where workspace = \(workspace) and contact = \(contact))
              then 'taken over ' || id else client_id end
            where workspace = \(workspace) and contact = \(stranger) returning id
            """)
        for row in taken { try announce(conversation: row.text("id")) }
        try run(
            """
            update message set author_id = \(contact)
            where workspace = \(workspace) and author = 'contact' and author_id = \(stranger)
              and conversation in (
                select id from conversation where workspace = \(workspace) and contact = \(contact))
            """)
    }
}
