package import Domain
import Store

/// What is done to several articles at once.
package enum SeveralDeed: Sendable, Hashable {
    case publish, unpublish, archive, bringBack
    case move(to: String)
    /// Whom they are for, each by itself: what they stand in narrows that as before.
    case admit(Audience)
}

/// One of several, as whoever chose it saw it.
package struct ArticleChoice: Sendable, Hashable {
    package let id: String
    package let seen: Timestamp

    package init(id: String, seen: Timestamp) {
        self.id = id
        self.seen = seen
    }
}

/// What came of one of several: done, or left as it was for a reason.
package enum ArticleOutcome: Sendable, Hashable {
    case done
    case gone, already, archived, changed, textMissing, collectionGone
    /// It comes out by itself: whoever planned that decides.
    case scheduled(Timestamp)
    /// By others, who would save over what is done here or not find their text where it was.
    case beingWritten([String])
}

extension Desk {
    /// So many at most: each is a transaction, and somebody waits for all of them.
    package static let mostArticlesAtOnce = 500

    /// Each in a transaction of its own, with the checks of the single deed: one where it can't be done keeps it from no
    /// other.
    /// - Throws: a fault of the field `do` where the collection or the audience isn't there.
    package func carryOut(
        _ deed: SeveralDeed, on choices: [ArticleChoice], by agent: Agent, in snapshot: WorkspaceSnapshot
    ) async throws -> [(id: String, outcome: ArticleOutcome)] {
        try await check(deed, in: snapshot)
        var outcomes: [(id: String, outcome: ArticleOutcome)] = []
        for choice in choices {
            let work = work(deed, on: choice, by: agent, in: snapshot)
            let outcome = try await store.write(snapshot.id, work.carryOut)
            if outcome == .done { try await articleChanged(choice.id, in: snapshot.id) }
            outcomes.append((choice.id, outcome))
        }
        return outcomes
    }

    private func check(_ deed: SeveralDeed, in snapshot: WorkspaceSnapshot) async throws {
        switch deed {
        case .move(let id):
            guard Identifier.isWellFormed(id), try await store.read(snapshot.id, { try $0.collection(id) }) != nil
            else { throw FormProblems("do", "collectionUnknown") }
        case .admit(let audience):
            guard Audience(audience.text, among: snapshot.audiences) != nil else {
                throw FormProblems("do", "audienceUnknown")
            }
        case .publish, .unpublish, .archive, .bringBack: break
        }
    }

    /// Of each language one writing, since each makes ids of its own. Only publishing writes.
    private func work(
        _ deed: SeveralDeed, on choice: ArticleChoice, by agent: Agent, in snapshot: WorkspaceSnapshot
    ) -> SeveralWork {
        let languages = deed == .publish ? snapshot.languages.all : []
        let writings = languages.map { language in
            let writing = ArticleWriting(
                .published, publishes: true, confirms: false, by: .agent(id: agent.id), with: self)
            return (language, writing)
        }
        return SeveralWork(
            deed: deed, choice: choice, agent: agent, now: clock.now,
            writings: Dictionary(uniqueKeysWithValues: writings))
    }
}

/// One of several, inside its transaction.
private struct SeveralWork: Sendable {
    let deed: SeveralDeed
    let choice: ArticleChoice
    let agent: Agent
    let now: Timestamp
    let writings: [Language: ArticleWriting]

    func carryOut(in store: WorkspaceStore) throws -> ArticleOutcome {
        guard let record = try store.article(choice.id) else { return .gone }
        if let obstacle = try obstacle(record, in: store) { return obstacle }
        switch deed {
        case .publish: return try publish(record, in: store)
        case .unpublish, .bringBack: try store.put(.draft, choice.id, at: now)
        case .archive: try store.put(.archived, choice.id, at: now)
        case .move(let collection): return try move(record.article, to: collection, in: store)
        case .admit(let audience): try admit(audience, record.article, in: store)
        }
        return .done
    }

    private func obstacle(_ record: ArticleRecord, in store: WorkspaceStore) throws -> ArticleOutcome? {
        if deed.isDone(to: record) { return .already }
        // Taking back would bring it back.
        if record.article.state == .archived, deed == .publish || deed == .unpublish { return .archived }
        let others = try store.presentAgents(
            atArticle: choice.id, besides: agent.id, since: now - Desk.presenceLifetime)
        if !others.isEmpty { return .beingWritten(others) }
        if deed.endsSchedules, let next = record.schedules.map(\.publishAt).min() { return .scheduled(next) }
        return nil
    }

    /// Nobody publishes what they haven't seen: somebody may have written in it since the list was made.
    private func publish(_ record: ArticleRecord, in store: WorkspaceStore) throws -> ArticleOutcome {
        guard record.updatedAt == choice.seen else { return .changed }
        let ready = record.originalFirst(record.texts).filter { record.isPublishable($0.language) }
        for text in ready {
            guard let current = try store.article(choice.id), let writing = writings[text.language] else { continue }
            try writing.write(text, to: current, in: store)
        }
        return ready.isEmpty ? .textMissing : .done
    }

    private func move(_ article: Article, to collection: String, in store: WorkspaceStore) throws -> ArticleOutcome {
        guard try store.collection(collection) != nil else { return .collectionGone }
        let position = try store.nextArticlePosition(inCollection: collection)
        _ = try store.place(
            article: article.id, collection: collection, position: position, audience: article.audience, at: now)
        return .done
    }

    private func admit(_ audience: Audience, _ article: Article, in store: WorkspaceStore) throws {
        _ = try store.place(
            article: article.id, collection: article.collectionID, position: article.position, audience: audience,
            at: now)
    }
}

extension SeveralDeed {
    fileprivate func isDone(to record: ArticleRecord) -> Bool {
        let article = record.article
        return switch self {
        case .publish: article.state.isOpen && record.drafts.isEmpty
        case .unpublish: article.state == .draft
        case .archive: article.state == .archived
        case .bringBack: article.state != .archived
        case .move(let collection): article.collectionID == collection
        case .admit(let audience): article.audience == audience
        }
    }

    fileprivate var endsSchedules: Bool { [.publish, .unpublish, .archive].contains(self) }
}

extension WorkspaceStore {
    func put(_ state: Article.State, _ id: String, at now: Timestamp) throws {
        _ = try setState(state, ofArticle: id, at: now)
        // Nothing that was taken back comes out again by itself.
        if !state.isOpen { try deleteSchedules(ofArticle: id) }
    }
}
