import Desk
import Domain

/// What part of the people a page shows.
struct PeopleQuery: Sendable, Hashable {
    var words = ""
    var before: String?

    init(_ form: Form) {
        words = String(form.text("q").trimmed.prefix(200))
        before = form["before"].flatMap { Identifier.isWellFormed($0) ? $0 : nil }
    }

    var address: String {
        DeskPath.people + Query([("q", words.isEmpty ? nil : words), ("before", before)]).text
    }

    func with(before: String) -> PeopleQuery {
        var query = self
        query.before = before
        return query
    }
}

/// The list of people, as `desk/people` shows it.
struct PeopleModel: Encodable {
    let query: String?
    let hasPeople: Bool
    let people: [Entry]
    /// The next page's address.
    let next: String?

    struct Entry: Encodable {
        let address: String
        let name: String
        let email: String
        let userId: String
        let isVerified: Bool
        let firstSeenAt: Moment
        let lastSeenAt: Moment
    }

    init(_ page: PeoplePage, query: PeopleQuery, words: DeskWords) {
        self.query = query.words.isEmpty ? nil : query.words
        hasPeople = !page.people.isEmpty
        people = page.people.map { contact in
            Entry(
                address: DeskPath.person(contact.id), name: words.label(of: contact), email: contact.email ?? "",
                userId: contact.userId ?? "", isVerified: contact.isVerified,
                firstSeenAt: Moment(contact.firstSeen, words.language),
                lastSeenAt: Moment(contact.lastSeen, words.language))
        }
        next = page.next.map { query.with(before: $0).address }
    }
}
