package import Domain
import SQL

/// A request whose answer its person may be written to about.
package struct UnreadRequest: Sendable {
    package let conversation: Conversation
    package let contact: Contact
    /// Up to which message there has been a mail.
    package let mailedSequence: Int
    /// A token has proved the person and their address, by a key that still counts.
    package let isProved: Bool
}

extension WorkspaceStore {
    package func unreadRequest(_ id: String) throws -> UnreadRequest? {
        try row(
            """
            select \(Self.conversationColumns), \(Self.contactColumns), conversation.mailed_sequence,
              signing_key.id as proving_key
            from conversation
            join contact on contact.workspace = conversation.workspace and contact.id = conversation.contact
            left join signing_key on signing_key.workspace = contact.workspace and signing_key.id = contact.proved_by
              and signing_key.state <> \(SigningKey.State.revoked.rawValue)
            where conversation.workspace = \(workspace) and conversation.id = \(id)
            """
        ).map { row in
            let contact = Contact(row)
            return UnreadRequest(
                conversation: Conversation(row), contact: contact, mailedSequence: row.integer("mailed_sequence"),
                isProved: contact.isVerified && row.optionalText("proving_key") != nil)
        }
    }

    package func markMailed(upTo sequence: Int, conversation id: String) throws {
        try run(
            """
            update conversation set mailed_sequence = \(sequence)
            where workspace = \(workspace) and id = \(id) and mailed_sequence < \(sequence)
            """)
    }
}
