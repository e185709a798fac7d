package import Domain
package import Store

/// A known person's session, with what came of it.
package struct Visit: Sendable {
    package struct ReadArticle: Sendable {
        package let id: String
        /// Empty for an article that was deleted.
        package let titles: [Language: String]
    }

    package let session: Session
    package let contact: Contact
    package let pages: Int
    package let articles: [ReadArticle]
    package let requests: [RequestLine]
}

package struct VisitPage: Sendable {
    package let visits: [Visit]
    /// The cursor of the next page; nil on the last one.
    package let olderThan: String?
}

extension Desk {
    /// - Parameter cursor: the last session of the page before; what isn't an id gives the first page.
    package func visits(before cursor: String?, limit: Int = 50, in snapshot: WorkspaceSnapshot) async throws
        -> VisitPage
    {
        let cursor = cursor.flatMap { Identifier.isWellFormed($0) ? $0 : nil }
        return try await store.read(snapshot.id) { store in
            let lines = try store.sessions(before: cursor, limit: limit + 1)
            let shown = Array(lines.prefix(limit))
            return VisitPage(
                visits: try Self.visits(shown, in: store),
                olderThan: lines.count > limit ? shown.last?.session.id : nil)
        }
    }

    /// The newest visit: what tells that an installation works.
    package func newestVisitor(in snapshot: WorkspaceSnapshot) async throws -> SessionLine? {
        try await store.read(snapshot.id) { try $0.sessions(before: nil, limit: 1).first }
    }

    private static func visits(_ lines: [SessionLine], in store: WorkspaceStore) throws -> [Visit] {
        guard let newest = lines.first, let oldest = lines.last else { return [] }
        let activities = Dictionary(
            grouping: try store.activities(fromSession: oldest.session.id, through: newest.session.id),
            by: \.sessionID)
        let subjects = { (kind: Event.Kind) in
            activities.values.joined().filter { $0.kind == kind }.compactMap(\.subject)
        }
        let titles = try store.articleTitles(subjects(.articleViewed))
        let requests = Dictionary(
            uniqueKeysWithValues: try store.requestLines(subjects(.requestOpened)).map { ($0.id, $0) })
        return lines.map { line in
            visit(line, activities[line.session.id] ?? [], titles: titles, requests: requests)
        }
    }

    private static func visit(
        _ line: SessionLine, _ activities: [SessionActivity], titles: [String: [Language: String]],
        requests: [String: RequestLine]
    ) -> Visit {
        let subjects = { (kind: Event.Kind) in activities.filter { $0.kind == kind }.compactMap(\.subject) }
        return Visit(
            session: line.session, contact: line.contact,
            pages: activities.filter { $0.kind == .pageViewed }.reduce(0) { $0 + $1.count },
            articles: subjects(.articleViewed).map { Visit.ReadArticle(id: $0, titles: titles[$0] ?? [:]) },
            requests: subjects(.requestOpened).compactMap { requests[$0] })
    }
}
