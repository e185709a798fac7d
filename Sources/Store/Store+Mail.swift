package import Domain
import JSON
import SQL

extension WorkspaceStore {
    static let mailColumns: SQLStatement = """
        id, kind, recipient, language, about, made_at, state, attempts, failure, reply_code, reply, tried_at
        """

    package func insert(_ mail: SentMail) throws {
        try run(
            """
            insert into mail (workspace, id, kind, recipient, language, about, made_at, state)
            values (\(workspace), \(mail.id), \(mail.kind.rawValue), \(mail.recipient), \(mail.language),
              \(JSONValue.object(mail.about).serialized()), \(mail.madeAt.milliseconds), \(mail.state.rawValue))
            """)
    }

    package func mail(_ id: String) throws -> SentMail? {
        try row("select \(Self.mailColumns) from mail where workspace = \(workspace) and id = \(id)")
            .flatMap(SentMail.init)
    }

    /// The newest mails, newest first.
    /// - Parameter id: only those that were made since this id.
    package func mails(since id: String, limit: Int) throws -> [SentMail] {
        try rows(
            """
            select \(Self.mailColumns) from mail where workspace = \(workspace) and id >= \(id)
            order by id desc limit \(limit)
            """
        ).compactMap(SentMail.init)
    }

    /// Notes what an attempt came to.
    package func note(
        _ state: SentMail.State, _ failure: MailFailure? = nil, ofMail id: String, at moment: Timestamp
    ) throws {
        try run(
            """
            update mail set state = \(state.rawValue), attempts = attempts + 1, failure = \(failure?.kind.rawValue),
              reply_code = \(failure?.code), reply = \(failure?.reply), tried_at = \(moment.milliseconds)
            where workspace = \(workspace) and id = \(id)
            """)
    }

    /// - Returns: false unless it has failed for good.
    package func renew(mail id: String) throws -> Bool {
        try run(
            """
            update mail set state = \(SentMail.State.waiting.rawValue)
            where workspace = \(workspace) and id = \(id) and state = \(SentMail.State.failed.rawValue)
            """) == 1
    }

    /// Forgets mails of before, with the jobs of those that have failed.
    package func forgetMails(before id: String) throws {
        try run("delete from mail where workspace = \(workspace) and id < \(id)")
        try run(
            "delete from job where workspace = \(workspace) and id < \(id) and failed_at is not null")
    }
}

extension SentMail {
    /// Nil for a kind that this version doesn't know.
    fileprivate init?(_ row: Row) {
        guard let kind = Kind(rawValue: row.text("kind")) else { return nil }
        self.init(
            id: row.text("id"), kind: kind, recipient: row.text("recipient"), language: row.text("language"),
            about: JSONObject(stored: row.text("about")), madeAt: Timestamp(milliseconds: row.integer("made_at")))
        state = State(rawValue: row.text("state")) ?? .failed
        attempts = row.integer("attempts")
        triedAt = row.optionalInteger("tried_at").map(Timestamp.init)
        failure = row.optionalText("failure").flatMap(MailFailure.Kind.init).map {
            MailFailure($0, code: row.optionalInteger("reply_code"), reply: row.optionalText("reply"))
        }
    }
}
