import Desk
import Domain

/// One person, as `desk/person` shows them.
struct ProfileModel: Encodable {
    let person: PersonPanelModel
    let notice: String?
    let conversations: [ConversationLink]
    let hasConversations: Bool
    let sessions: [SessionModel]
    let hasSessions: Bool
    /// Where all sessions end; nil when there is at most one to end.
    let endAllAddress: String?
    let endAllLabel: String
    let events: [EventModel]
    let hasEvents: Bool
    let contactID: String
    let views: [ViewModel]
    let hasViews: Bool

    /// That somebody of the team looked at the help centre as this person.
    struct ViewModel: Encodable {
        let agent: String
        let at: Moment
    }

    /// What was ended just before the page came.
    enum Ended: String { case one, all }

    init(_ profile: Profile, ended: Ended?, keys: [SigningKey], now: Timestamp, words: DeskWords) {
        person = PersonPanelModel(profile.contact, words: words)
        notice = ended.map { words.text($0 == .one ? "person.sessionWasEnded" : "person.sessionsWereEnded") }
        conversations = profile.conversations.map { ConversationLink($0, words: words) }
        hasConversations = !conversations.isEmpty
        sessions = profile.sessions.map { SessionModel($0, keys: keys, now: now, words: words) }
        hasSessions = !sessions.isEmpty
        let live = sessions.count(where: \.isLive)
        endAllAddress = live > 1 ? DeskPath.endSessions(of: profile.contact.id) : nil
        endAllLabel = words.text("person.sessionsEnd", ["count": String(live)])
        events = profile.events.map { EventModel($0, in: profile, words: words) }
        hasEvents = !events.isEmpty
        contactID = profile.contact.id
        views = profile.views.map { ViewModel(agent: $0.agentName, at: Moment($0.at, words.language)) }
        hasViews = !views.isEmpty
    }
}

struct SessionModel: Encodable {
    let origin: String
    let keyName: String
    let isByMail: Bool
    let beganAt: Moment
    let seenAt: Moment
    /// Nil for a session that is over.
    let expiresAt: Moment?
    let state: String
    let badge: String
    let isLive: Bool
    let endAddress: String

    init(_ session: Session, keys: [SigningKey], now: Timestamp, words: DeskWords) {
        origin = session.origin
        keyName = keys.first { $0.id == session.keyID }?.name ?? session.keyID
        isByMail = session.opening == .mail
        beganAt = Moment(session.startedAt, words.language)
        seenAt = Moment(session.seenAt, words.language)
        isLive = session.isLive(at: now)
        expiresAt = isLive ? Moment(session.expiresAt, words.language) : nil
        state = Self.state(of: session, isLive: isLive, words: words)
        badge = isLive ? "badge-verified" : ""
        endAddress = DeskPath.endSession(session.id, of: session.contactID)
    }

    private static func state(of session: Session, isLive: Bool, words: DeskWords) -> String {
        if isLive { return words.text("person.sessionLive") }
        return words.text(session.endedAt == nil ? "person.sessionExpired" : "person.sessionEnded")
    }
}

struct EventModel: Encodable {
    let title: String
    /// The article's title, the request's subject, the words searched for, the event's own name.
    let detail: String?
    let at: Moment

    init(_ event: Event, in profile: Profile, words: DeskWords) {
        title = words.text("event.\(event.kind.rawValue)")
        detail = Self.detail(of: event, in: profile)
        at = Moment(event.at, words.language)
    }

    private static func detail(of event: Event, in profile: Profile) -> String? {
        guard let subject = event.subject else { return nil }
        switch event.kind {
        case .articleViewed: return profile.articleTitles[subject]
        case .requestOpened: return profile.conversations.first { $0.id == subject }?.subject
        case .searched, .searchedInVain, .tracked, .pageViewed: return subject
        case .identified, .signedOut: return nil
        }
    }
}
