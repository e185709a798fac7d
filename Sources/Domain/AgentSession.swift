/// An agent at work: from signing in until signing out, twelve idle hours or seven days, whatever comes first.
package struct AgentSession: Sendable, Hashable {
    package static let longestIdle = Span.hours(12)
    package static let longest = Span.days(7)

    package let id: String
    package let agentID: String
    package let startedAt: Timestamp
    package var seenAt: Timestamp
    package let expiresAt: Timestamp
    package var endedAt: Timestamp?

    package init(
        id: String, agentID: String, startedAt: Timestamp, seenAt: Timestamp, expiresAt: Timestamp,
        endedAt: Timestamp? = nil
    ) {
        self.id = id
        self.agentID = agentID
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
    }

    package static func begin(id: String, agentID: String, at moment: Timestamp) -> AgentSession {
        AgentSession(id: id, agentID: agentID, startedAt: moment, seenAt: moment, expiresAt: moment + longest)
    }

    package func isLive(at moment: Timestamp) -> Bool {
        endedAt == nil && moment < expiresAt && moment < seenAt + Self.longestIdle
    }
}
