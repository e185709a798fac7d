package import Domain
import Store

extension Desk {
    /// Nobody plans longer ahead; a year mistyped does.
    private static let farthest = Span.days(731)

    /// Lets one language of an article be published by itself at a moment, as its draft stands then. A new moment takes
    /// the place of the former.
    /// - Throws: what is wrong with the moment; a conflict where there is nothing to publish.
    package func schedule(
        _ language: Language, ofArticle id: String, at moment: Timestamp, by author: Author,
        in snapshot: WorkspaceSnapshot
    ) async throws {
        try checkSchedule(moment)
        try await store.write(snapshot.id) { store in
            _ = try store.schedule(language, ofArticle: id, at: moment, by: author)
        }
    }

    func checkSchedule(_ moment: Timestamp) throws(FormProblems) {
        guard moment > clock.now else { throw FormProblems("publishAt", "scheduleInPast") }
        guard moment < clock.now + Self.farthest else { throw FormProblems("publishAt", "scheduleTooFar") }
    }

    /// Takes a schedule back. Doing so again changes nothing.
    package func unschedule(
        _ language: Language, ofArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard try store.article(id) != nil else { throw Problem.notFound }
            try store.deleteSchedules(language, ofArticle: id)
        }
    }

    /// Publishes everything whose time has come: one round of `PublishingWatch`. Whoever deletes the schedule publishes,
    /// in one transaction, so that two nodes or two rounds publish once.
    package func publishDue() async throws {
        let now = clock.now
        for snapshot in directory.all {
            for schedule in try await store.read(snapshot.id, { try $0.schedules(dueAt: now) }) {
                try await publish(schedule, in: snapshot)
            }
        }
    }

    private func publish(_ schedule: Schedule, in snapshot: WorkspaceSnapshot) async throws {
        let writing = ArticleWriting(.publishedOnTime, publishes: true, by: schedule.author, with: self)
        let isPublished = try await store.write(snapshot.id) { store in
            // Deleted, moved or done by another node in the meantime: then it is no longer ours.
            guard try store.delete(schedule), let record = try store.article(schedule.articleID),
                record.isPublishable(schedule.language), let text = record.text(schedule.language)
            else { return false }
            try writing.write(text, to: record, in: store)
            return true
        }
        if isPublished { try await articleChanged(schedule.articleID, in: snapshot.id) }
    }
}

extension WorkspaceStore {
    func schedule(
        _ language: Language, ofArticle id: String, at moment: Timestamp, by author: Author
    ) throws -> Schedule {
        guard let record = try article(id) else { throw Problem.notFound }
        guard record.isPublishable(language) else { throw Problem(.conflict, "nothing_to_publish") }
        let schedule = Schedule(articleID: id, language: language, publishAt: moment, author: author)
        try save(schedule)
        return schedule
    }
}

extension ArticleRecord {
    /// Whether one language has a text that readers don't get yet.
    func isPublishable(_ language: Language) -> Bool {
        guard article.state != .archived, let text = text(language), !text.body.trimmed.isEmpty else { return false }
        return draft(language) != nil || !article.state.isOpen
    }
}
