/// An agent looks at the help centre through somebody's eyes, to see what they see. Only eyes: nothing is asked, voted
/// or counted in anybody's name. It belongs to the agent's session and ends with it, and is kept as a record of who has
/// looked as whom.
package struct Viewing: Sendable, Hashable {
    /// Whose.
    package enum Eyes: Sendable, Hashable {
        case stranger
        case contact(id: String)
        /// Anybody signed in who belongs to all of these, and to no other.
        case audiences([String])
    }

    package let id: String
    package let agentSessionID: String
    package let agentID: String
    package let eyes: Eyes
    package let startedAt: Timestamp
    package var endedAt: Timestamp?

    package init(
        id: String, agentSessionID: String, agentID: String, eyes: Eyes, startedAt: Timestamp,
        endedAt: Timestamp? = nil
    ) {
        self.id = id
        self.agentSessionID = agentSessionID
        self.agentID = agentID
        self.eyes = eyes
        self.startedAt = startedAt
        self.endedAt = endedAt
    }
}
