import Desk
import Domain
import Store

/// What Analytics › Sessions shows.
struct VisitsModel: Encodable {
    struct Line: Encodable {
        let person: String
        /// The email or the customer's id, where the name stands first.
        let secondLine: String?
        let personAddress: String
        let started: Moment
        let origin: String
        let pageCount: String
        let hasArticles: Bool
        let articleSummary: String
        let articles: [Link]
        let hasRequests: Bool
        let requests: [Link]
        let isLive: Bool
        let state: String
    }

    struct Link: Encodable {
        let address: String?
        let label: String
    }

    let isSessions = true
    let isEmpty: Bool
    let sessions: [Line]
    let newestAddress: String?
    let olderAddress: String?

    /// - Parameter isFirst: nothing newer stands on another page.
    init(_ page: VisitPage, isFirst: Bool, now: Timestamp, _ words: Wording) {
        sessions = page.visits.map { Line($0, now: now, words) }
        isEmpty = isFirst && page.visits.isEmpty
        newestAddress = isFirst ? nil : DeskPath.visits(before: nil)
        olderAddress = page.olderThan.map(DeskPath.visits)
    }
}

extension VisitsModel.Line {
    init(_ visit: Visit, now: Timestamp, _ words: Wording) {
        let contact = visit.contact
        person = contact.label ?? words("sessions.nameless")
        secondLine = [contact.email, contact.userId].compactMap(\.self).first { $0 != contact.label }
        personAddress = DeskPath.person(contact.id)
        started = Moment(visit.session.startedAt, words.language)
        origin = visit.session.origin
        pageCount = Numeral.text(visit.pages, words.language)
        hasArticles = !visit.articles.isEmpty
        articleSummary = words.count("sessions.articles", visit.articles.count)
        articles = visit.articles.map { article in
            VisitsModel.Link(
                address: article.titles.isEmpty ? nil : DeskPath.article(article.id),
                label: article.titles.best(for: words.language) ?? words("overview.deletedArticle"))
        }
        hasRequests = !visit.requests.isEmpty
        requests = visit.requests.map { VisitsModel.Link(address: DeskPath.conversation($0.id), label: $0.subject) }
        isLive = visit.session.isLive(at: now)
        state = words(isLive ? "sessions.live" : visit.session.endedAt == nil ? "sessions.expired" : "sessions.ended")
    }
}
