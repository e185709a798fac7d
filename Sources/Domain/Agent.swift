/// A member of the team that answers.
package struct Agent: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable {
        case owner, admin, agent

        /// May change settings, keys and the team.
        package var mayAdminister: Bool { self != .agent }
    }

    package let id: String
    package var email: String
    package var name: String
    package var role: Role

    package init(id: String, email: String, name: String, role: Role) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
    }
}
