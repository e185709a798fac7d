import SQL

extension Schema {
    /// What is to be done, mails that were written, and links by which known people sign in. `proved_by` is the key whose
    /// token last spoke of a person; `mailbox` is the address that it proved, as it is looked for;
    /// `mailed_sequence` is up to which answer a person was written to.
    static func jobsAndMail(_ dialect: Dialect) -> [SQLStatement] {
        jobs(dialect) + mail(dialect) + proofs(dialect)
    }

    private static func jobs(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table job (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              kind \(dialect.text) not null,
              about \(dialect.text) not null,
              run_at \(dialect.integer) not null,
              give_up_at \(dialect.integer) not null,
              made_at \(dialect.integer) not null,
              attempts \(dialect.integer) not null default 0,
              claim \(dialect.text),
              failure \(dialect.text),
              failed_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create index job_due on job (workspace, run_at) where failed_at is null",
        ]
    }

    private static func mail(_ dialect: Dialect) -> [SQLStatement] {
        [
            """
            create table mail (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              kind \(dialect.text) not null,
              recipient \(dialect.text) not null,
              language \(dialect.text) not null,
              about \(dialect.text) not null,
              made_at \(dialect.integer) not null,
              state \(dialect.text) not null,
              attempts \(dialect.integer) not null default 0,
              failure \(dialect.text),
              reply_code \(dialect.integer),
              reply \(dialect.text),
              tried_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            """
            create table sign_in_link (
              workspace \(dialect.text) not null,
              id \(dialect.text) not null,
              secret_hash \(dialect.blob) not null,
              contact \(dialect.text) not null,
              email \(dialect.text) not null,
              browser \(dialect.text) not null,
              return_path \(dialect.text) not null,
              expires_at \(dialect.integer) not null,
              used_at \(dialect.integer),
              primary key (workspace, id)
            ) \(dialect.strict)
            """,
            "create index sign_in_link_contact on sign_in_link (workspace, contact)",
        ]
    }

    /// Whose sessions say which key opened them: its newest one proved a person that was there before this step.
    private static func proofs(_ dialect: Dialect) -> [SQLStatement] {
        [
            "alter table session add column opening \(dialect.text) not null default 'token'",
            "alter table conversation add column mailed_sequence \(dialect.integer) not null default 0",
            "alter table contact add column mailbox \(dialect.text)",
            "alter table contact add column proved_by \(dialect.text)",
            "update contact set mailbox = lower(email) where identity is not null and email is not null",
            """
            update contact set proved_by = (
              select signing_key from session
              where session.workspace = contact.workspace and session.contact = contact.id
              order by session.id desc limit 1
            ) where identity is not null
            """,
            "create index contact_mailbox on contact (workspace, mailbox) where mailbox is not null",
        ]
    }
}
