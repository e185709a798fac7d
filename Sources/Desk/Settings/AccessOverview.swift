package import Domain
package import Store

/// What Settings › Access control shows beside the settings themselves.
package struct AccessOverview: Sendable {
    /// With their uses as they are now: a request's snapshot counts none.
    package let keys: [SigningKey]
    /// Live sessions by key id: what revoking the key would end.
    package let liveSessions: [String: KeySessions]
    /// Where keys that should go are still used.
    package let usesOfRetiringKeys: [KeyUse]
    /// Published key sets by key id.
    package let keySets: [String: KeySetRecord]
    package let readiness: Readiness
    package let attempts: AttemptPage
}

/// How ready an installation is to be enforced.
package struct Readiness: Sendable, Hashable {
    package let origins: [OriginVisits]

    /// Days that count.
    package static let days = 7

    package init(origins: [OriginVisits]) {
        self.origins = origins
    }

    package var all: OriginVisits {
        OriginVisits(
            origin: "", identified: origins.reduce(0) { $0 + $1.identified },
            anonymous: origins.reduce(0) { $0 + $1.anonymous }, refused: origins.reduce(0) { $0 + $1.refused })
    }
}

extension OriginVisits {
    package var total: Int { identified + anonymous + refused }

    /// Visits that enforcement would change. One with a refused token that then opens the widget counts twice: the
    /// figure never looks better than things are.
    package var wouldBeAsked: Int { anonymous + refused }

    /// Rounded down, so that 100 means all. Nil where nobody came.
    package var percent: Int? { total > 0 ? identified * 100 / total : nil }
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
                usesOfRetiringKeys: try store.usesOfRetiringKeys(), keySets: try store.keySets(),
                readiness: Readiness(origins: try store.visits(from: now.day - Readiness.days + 1)),
                attempts: AttemptPage(
                    attempts: shown, olderThan: attempts.count > limit ? shown.last?.id : nil))
        }
    }
}
