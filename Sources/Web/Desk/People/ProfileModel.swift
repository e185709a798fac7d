import Desk
import Domain

/// One person, as `desk/person` shows them.
struct ProfileModel {
    let person: PersonPanelModel
    let notice: String?
    let conversations: [ConversationLink]
    let hasConversations: Bool
    let sessions: [SessionModel]
    let hasSessions: Bool
    let events: [EventModel]
    let hasEvents: Bool

    init(_ profile: Profile, hasEnded: Bool, now: Timestamp, words: DeskWords) {
        person = PersonPanelModel(profile.contact, words: words)
        notice = hasEnded ? words.text("person.sessionWasEnded") : nil
        conversations = profile.conversations.map { ConversationLink($0, words: words) }
        hasConversations = !conversations.isEmpty
        sessions = profile.sessions.map { SessionModel($0, now: now, words: words) }
        hasSessions = !sessions.isEmpty
        events = profile.events.map { EventModel($0, in: profile, words: words) }
        hasEvents = !events.isEmpty
    }
}

struct SessionModel {
    let origin: String
    let beganAt: Moment
    let state: String
    let isLive: Bool
    let endAddress: String

    init(_ session: Session, now: Timestamp, words: DeskWords) {
        origin = session.origin
        beganAt = Moment(session.startedAt, words.language)
        isLive = session.isLive(at: now)
        state = Self.state(of: session, isLive: isLive, words: words)
        endAddress = DeskPath.endSession(session.id, of: session.contactID)
    }

    private static func state(of session: Session, isLive: Bool, words: DeskWords) -> String {
        if isLive { return words.text("person.sessionLive") }
        return words.text(session.endedAt == nil ? "person.sessionExpired" : "person.sessionEnded")
    }
}

struct EventModel {
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
