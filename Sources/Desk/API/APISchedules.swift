package import Domain
import JSON
import Store

/// When one language of an article is published by itself, for programs.
extension Desk {
    package func apiSchedule(
        _ language: Language, ofArticle id: String, in snapshot: WorkspaceSnapshot
    ) async throws -> APIResource {
        try await store.read(snapshot.id) { store in
            guard let schedule = try store.article(id)?.schedule(language) else { throw Problem.notFound }
            return try store.resource(schedule)
        }
    }

    package func apiPutSchedule(
        _ language: Language, ofArticle id: String, at moment: Timestamp, if precondition: Precondition,
        by author: Author, in snapshot: WorkspaceSnapshot
    ) async throws -> APIPut {
        try checkSchedule(moment)
        return try await store.write(snapshot.id) { store in
            guard let former = try store.article(id) else { throw Problem.notFound }
            try precondition.check(try former.schedule(language).map(store.resource))
            let schedule = try store.schedule(language, ofArticle: id, at: moment, by: author)
            return APIPut(resource: try store.resource(schedule), isNew: former.schedule(language) == nil)
        }
    }

    package func apiDeleteSchedule(
        _ language: Language, ofArticle id: String, if precondition: Precondition, in snapshot: WorkspaceSnapshot
    ) async throws {
        try await store.write(snapshot.id) { store in
            guard let schedule = try store.article(id)?.schedule(language) else { throw Problem.notFound }
            try precondition.check(try store.resource(schedule))
            _ = try store.delete(schedule)
        }
    }
}

extension WorkspaceStore {
    fileprivate func resource(_ schedule: Schedule) throws -> APIResource {
        APIResource(
            id: schedule.articleID,
            [
                "language": .string(schedule.language.rawValue),
                "publishAt": .string(schedule.publishAt.iso),
                "author": schedule.author.json(try agentNames()),
            ])
    }
}
