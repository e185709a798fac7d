package import Domain
import Store

/// One page of the people.
package struct PeoplePage: Sendable {
    package let people: [Contact]
    /// The last person's id when there are more.
    package let next: String?
}

/// All that is known about one person.
package struct Profile: Sendable {
    package let contact: Contact
    package let conversations: [Conversation]
    package let sessions: [Session]
    package let events: [Event]
    /// Titles of the articles that the events name, by id.
    package let articleTitles: [String: String]
    /// Who of the team has looked at the help centre through their eyes.
    package let views: [ViewRecord]
}

/// That somebody of the team looked as a person.
package struct ViewRecord: Sendable {
    package let agentName: String
    package let at: Timestamp
}

extension Desk {
    package func people(
        words: [String] = [], before id: String? = nil, limit: Int = 50, in snapshot: WorkspaceSnapshot
    ) async throws -> PeoplePage {
        let found = try await store.read(snapshot.id) { try $0.people(words: words, before: id, limit: limit + 1) }
        let people = Array(found.prefix(limit))
        return PeoplePage(people: people, next: found.count > limit ? people.last?.id : nil)
    }

    /// - Throws: not found for an unknown person and for another workspace's.
    package func profile(
        _ id: String, language: Language, in snapshot: WorkspaceSnapshot
    ) async throws -> Profile {
        try await store.read(snapshot.id) { store in
            guard let contact = try store.contact(id) else { throw Problem.notFound }
            let events = try store.events(ofContact: id, limit: 50)
            let articles = Set(events.filter { $0.kind == .articleViewed }.compactMap(\.subject)).sorted()
            return Profile(
                contact: contact, conversations: try store.conversations(ofContact: id, limit: 50),
                sessions: try store.sessions(ofContact: id, limit: 50), events: events,
                articleTitles: try store.articleTitles(articles, language: language),
                views: try Self.views(ofContact: id, in: store))
        }
    }

    private static func views(ofContact id: String, in store: WorkspaceStore) throws -> [ViewRecord] {
        let viewings = try store.viewings(ofContact: id, limit: 20)
        let names = viewings.isEmpty ? [:] : try store.agentNames()
        return viewings.map { ViewRecord(agentName: names[$0.agentID] ?? $0.agentID, at: $0.startedAt) }
    }

    /// Ends one of a person's sessions: from now on no copy of its credential works.
    /// - Throws: not found unless the session is that person's.
    package func endSession(_ id: String, of contact: String, in snapshot: WorkspaceSnapshot) async throws {
        let now = clock.now
        try await store.write(snapshot.id) { store in
            guard let record = try store.session(id), record.contact.id == contact else { throw Problem.notFound }
            try store.endSession(id, at: now)
        }
    }

    /// Ends all of a person's sessions, on every computer and telephone.
    /// - Returns: how many there were.
    @discardableResult
    package func endSessions(of contact: String, in snapshot: WorkspaceSnapshot) async throws -> Int {
        let now = clock.now
        return try await store.write(snapshot.id) { store in
            guard try store.contact(contact) != nil else { throw Problem.notFound }
            try store.voidSignInLinks(ofContact: contact, at: now)
            return try store.endSessions(ofContact: contact, at: now)
        }
    }
}
