package import Domain
import SQL

extension WorkspaceStore {
    /// People, newest first. A stranger whose requests a known person has taken over is nobody any more.
    /// - Parameters:
    ///   - words: folded words that must all occur in name, email or id.
    ///   - id: only people who came before this one.
    package func people(words: [String], before id: String?, limit: Int) throws -> [Contact] {
        try rows(
            """
            select \(Self.contactColumns) from contact
            where contact.workspace = \(workspace) \(containing(words, in: "contact.search_text"))
              \(id.map { "and contact.id < \($0)" as SQLStatement } ?? "")
              and (contact.identity is not null or exists (
                select 1 from conversation
                where conversation.workspace = contact.workspace and conversation.contact = contact.id))
            order by contact.id desc limit \(limit)
            """
        ).map(Contact.init)
    }

    /// What a person did, newest first.
    package func events(ofContact contact: String, limit: Int) throws -> [Event] {
        try rows(
            """
            select id, kind, session, contact, subject, data, at from event
            where workspace = \(workspace) and contact = \(contact) order by id desc limit \(limit)
            """
        ).compactMap(Event.init)
    }

    /// Articles' titles by id, in that language where they have one, else in another.
    package func articleTitles(_ ids: [String], language: Language) throws -> [String: String] {
        let rows = try rows(
            """
            select article, title from article_translation
            where workspace = \(workspace) and article in (\(list: ids))
            order by case when language = \(language.rawValue) then 0 else 1 end, language
            """)
        return Dictionary(rows.map { ($0.text("article"), $0.text("title")) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Event {
    /// Nil for a kind that this version doesn't know.
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row.text("kind")) else { return nil }
        self.init(
            id: row.text("id"), kind: kind, sessionID: row.optionalText("session"),
            contactID: row.optionalText("contact"), subject: row.optionalText("subject"),
            data: row.optionalText("data"), at: Timestamp(milliseconds: row.integer("at")))
    }
}
