package import Domain
import SQL

/// A word about an article, with the person where a token has proved one.
package struct CommentRecord: Sendable {
    package let vote: Vote
    package let contact: Contact?
}

extension WorkspaceStore {
    private static let voteColumns: SQLStatement = """
        article_vote.article as vote_article, article_vote.language as vote_language, article_vote.helped,
        article_vote.comment, article_vote.contact as vote_contact, article_vote.at as voted_at
        """

    /// Writes a vote in the place of the voter's former one. A word about the article stays as long as the answer does.
    package func save(_ vote: Vote, by voter: String) throws {
        try run(
            """
            insert into article_vote (workspace, article, voter, language, helped, comment, contact, at)
            values (\(workspace), \(vote.articleID), \(voter), \(vote.language.rawValue), \(vote.helped),
              \(vote.comment), \(vote.contactID), \(vote.at.milliseconds))
            on conflict (workspace, article, voter) do update set language = excluded.language,
              comment = case when article_vote.helped = excluded.helped
                then coalesce(excluded.comment, article_vote.comment) else excluded.comment end,
              helped = excluded.helped, contact = excluded.contact, at = excluded.at
            """)
    }

    package func vote(of voter: String, onArticle article: String) throws -> Vote? {
        try row(
            """
            select \(Self.voteColumns) from article_vote
            where workspace = \(workspace) and article = \(article) and voter = \(voter)
            """
        ).map(Vote.init)
    }

    /// By the article's id; an article without a vote is absent.
    package func voteTallies() throws -> [String: VoteTally] {
        let tallies = try rows(
            """
            select article, count(*) filter (where helped = 1) as helped, count(*) as total from article_vote
            where workspace = \(workspace) group by article
            """)
        return Dictionary(
            uniqueKeysWithValues: tallies.map { row in
                let helped = row.integer("helped")
                return (row.text("article"), VoteTally(helped: helped, missed: row.integer("total") - helped))
            })
    }

    package func voteTally(ofArticle article: String) throws -> VoteTally {
        let row = try row(
            """
            select count(*) filter (where helped = 1) as helped, count(*) as total from article_vote
            where workspace = \(workspace) and article = \(article)
            """)
        guard let row else { return .none }
        return VoteTally(helped: row.integer("helped"), missed: row.integer("total") - row.integer("helped"))
    }

    /// The newest words about an article.
    package func comments(onArticle article: String, limit: Int) throws -> [CommentRecord] {
        try rows(
            """
            select \(Self.voteColumns), \(Self.contactColumns) from article_vote
            left join contact on contact.workspace = article_vote.workspace and contact.id = article_vote.contact
            where article_vote.workspace = \(workspace) and article_vote.article = \(article)
              and article_vote.comment is not null
            order by article_vote.at desc, article_vote.voter limit \(limit)
            """
        ).map { row in
            CommentRecord(vote: Vote(row), contact: row.optionalText("contact_id").map { _ in Contact(row) })
        }
    }
}

extension Vote {
    fileprivate init(_ row: Row) {
        self.init(
            articleID: row.text("vote_article"), language: Language(rawValue: row.text("vote_language")) ?? .english,
            helped: row.flag("helped"), comment: row.optionalText("comment"),
            contactID: row.optionalText("vote_contact"), at: Timestamp(milliseconds: row.integer("voted_at")))
    }
}
