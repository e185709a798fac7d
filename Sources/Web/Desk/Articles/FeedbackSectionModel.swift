import Desk
import Domain
import Store

/// What readers think of an article, below its editor.
struct FeedbackSectionModel: Encodable {
    struct Comment: Encodable {
        let text: String
        let helped: Bool
        let answer: String
        /// Of the text that was read.
        let language: String
        let at: Moment
        /// Nil for somebody nobody knows.
        let person: String?
        let personAddress: String?
        let isVerified: Bool
    }

    let summary: String
    let hasComments: Bool
    let comments: [Comment]

    init(_ feedback: ArticleFeedback, _ words: Wording) {
        summary = feedback.tally.total == 0 ? words("feedback.none") : words.sentence(of: feedback.tally)
        comments = feedback.comments.map { Comment($0, words) }
        hasComments = !comments.isEmpty
    }
}

extension FeedbackSectionModel.Comment {
    fileprivate init(_ record: CommentRecord, _ words: Wording) {
        text = record.vote.comment ?? ""
        helped = record.vote.helped
        answer = words(helped ? "feedback.yes" : "feedback.no")
        language = words.name(of: record.vote.language)
        at = Moment(record.vote.at, words.language)
        person = record.contact.map { $0.label ?? words("feedback.unnamed") }
        personAddress = record.contact.map { DeskPath.person($0.id) }
        isVerified = record.contact?.isVerified == true
    }
}

extension VoteTally {
    /// How many of a hundred it helped; nil before anybody has voted.
    var percent: Int? { total > 0 ? (helped * 100 + total / 2) / total : nil }
}

extension Wording {
    /// "Helped 12 of 15 readers."
    func sentence(of tally: VoteTally) -> String {
        self(
            "feedback.tally",
            ["helped": Numeral.text(tally.helped, language), "total": Numeral.text(tally.total, language)])
    }
}
