package import Domain
package import Store

/// What Settings › Access control shows beside the settings themselves.
package struct AccessOverview: Sendable {
    /// With their uses as they are now: a request's snapshot counts none.
    package let keys: [SigningKey]
    /// Live sessions by key id: what revoking the key would end.
    package let liveSessions: [String: Int]
    package let readiness: Readiness
    package let attempts: AttemptPage
}

/// How ready an installation is to be enforced.
package struct Readiness: Sendable, Hashable {
    package let origins: [OriginReadiness]

    package init(origins: [OriginReadiness]) {
        self.origins = origins
    }

    package var passed: Int { origins.reduce(0) { $0 + $1.passed } }
    package var total: Int { origins.reduce(0) { $0 + $1.passed + $1.refused } }

    /// Rounded down, so that 100 means all.
    package var percent: Int? { Self.percent(passed, of: total) }

    package static func percent(_ passed: Int, of total: Int) -> Int? {
        total > 0 ? passed * 100 / total : nil
    }
}

package struct AttemptPage: Sendable {
    package let attempts: [IdentifyAttempt]
    /// The cursor of the next page; nil on the last one.
    package let olderThan: String?
}

extension Desk {
    /// - Parameter cursor: the last attempt of the page before; what isn't an id gives the first page.
    package func accessOverview(
        attemptsBefore cursor: String? = nil, attempts limit: Int = 25, in snapshot: WorkspaceSnapshot
    ) async throws -> AccessOverview {
        let cursor = cursor.flatMap { Identifier.isWellFormed($0) ? $0 : nil }
        let now = clock.now
        return try await store.read(snapshot.id) { store in
            let attempts = try store.attempts(before: cursor, limit: limit + 1)
            let shown = Array(attempts.prefix(limit))
            return AccessOverview(
                keys: try store.sealedKeys().map(\.key),
                liveSessions: try store.liveSessions(at: now),
                readiness: Readiness(origins: try store.readiness(since: now - .days(7))),
                attempts: AttemptPage(
                    attempts: shown, olderThan: attempts.count > limit ? shown.last?.id : nil))
        }
    }
}
