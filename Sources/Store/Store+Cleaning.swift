package import Domain
import SQL

/// What is removed once it is over. Each takes a few rows at a time: between two of them whoever writes gets their turn.
package enum Leftover: String, Sendable, CaseIterable {
    /// What people did, with who and in which words; the daily counts stay.
    case events
    /// The words of questions, by day.
    case searches
    case soughtWords
    /// Why tokens were refused.
    case attempts
    /// Sessions of people that have ended or run out.
    case sessions
    case agentSessions
    /// What a browser that nobody knows asked with, once its cookie is over.
    case visitors
    /// Marks of what may be used once, and what the widget has handed over to pages.
    case usedOnce
    case handedOver
    /// What programs were answered, for asking again.
    case apiAnswers
    /// Who had an article open, and who was writing an answer.
    case presences
    case answering
}

extension WorkspaceStore {
    /// - Parameters:
    ///   - kept: what is younger stays: of raw analytics.
    ///   - now: what has run out by then goes.
    /// - Returns: how many rows went, at most `limit`.
    package func remove(_ leftover: Leftover, before kept: Timestamp, at now: Timestamp, limit: Int) throws -> Int {
        let (id, day) = (Identifier.first(at: kept), kept.day)
        let ended = (now - .days(30)).milliseconds
        return switch leftover {
        case .events: try remove("event", ["id"], "id < \(id)", limit)
        case .searches: try remove("search_count", ["day", "language", "folded"], "day < \(day)", limit)
        case .soughtWords:
            try remove(
                "daily_count", ["day", "kind", "subject"],
                "day < \(day) and kind = \(Event.Kind.searchedInVain.rawValue) and subject <> ''", limit)
        case .attempts: try remove("identify_attempt", ["id"], "id < \(id)", limit)
        case .sessions:
            try remove(
                "session", ["id"],
                "id < \(id) and (expires_at <= \(now.milliseconds) or ended_at <= \(now.milliseconds))", limit)
        case .agentSessions:
            try remove("agent_session", ["id"], "expires_at <= \(ended) or ended_at <= \(ended)", limit)
        case .visitors: try remove("visitor", ["id"], stale(before: (now - .days(60)).milliseconds), limit)
        case .usedOnce: try remove("used_once", ["mark"], "expires_at <= \(now.milliseconds)", limit)
        case .handedOver:
            try remove("handed_over", ["contact", "session"], "expires_at <= \(now.milliseconds)", limit)
        case .apiAnswers:
            try remove(
                "api_answer", ["api_key", "idempotency_key"], "made_at <= \((now - .days(1)).milliseconds)", limit)
        case .answering:
            try remove(
                "answering", ["conversation", "agent"], "seen_at <= \((now - .days(1)).milliseconds)", limit)
        case .presences:
            try remove("article_presence", ["article", "agent"], "seen_at <= \((now - .days(1)).milliseconds)", limit)
        }
    }

    /// A cookie lasts 30 days from the last question that was asked with it.
    private func stale(before moment: Int) -> SQLStatement {
        """
        created_at <= \(moment) and not exists (
          select 1 from conversation where conversation.workspace = visitor.workspace
            and conversation.contact = visitor.contact and conversation.updated_at > \(moment))
        """
    }

    /// - Parameter key: what tells rows of a workspace apart.
    private func remove(
        _ table: SQLStatement, _ key: [SQLStatement], _ condition: SQLStatement, _ limit: Int
    ) throws -> Int {
        let columns = key.dropFirst().reduce(key[0]) { "\($0), \($1)" }
        return try run(
            """
            delete from \(table) where workspace = \(workspace) and (\(columns)) in (
              select \(columns) from \(table) where workspace = \(workspace) and (\(condition)) limit \(limit))
            """)
    }
}
