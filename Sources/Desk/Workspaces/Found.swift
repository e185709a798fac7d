package import Domain
import Store
import Tokens

/// What a new workspace is made from.
package struct Charter: Sendable {
    package var name: String
    package var helpCenter: SiteOrigin
    package var ownerEmail: String
    package var ownerName: String
    package var ownerPassword: String
    package var language: Language

    package init(
        name: String, helpCenter: SiteOrigin, ownerEmail: String, ownerName: String, ownerPassword: String,
        language: Language = .english
    ) {
        self.name = name
        self.helpCenter = helpCenter
        self.ownerEmail = ownerEmail
        self.ownerName = ownerName
        self.ownerPassword = ownerPassword
        self.language = language
    }

    /// A workspace's name as it is kept.
    package static func name(_ text: String) throws(Problem) -> String {
        let name = text.trimmed.withoutControls
        guard (1...100).contains(name.count) else { throw Problem.field("name", "workspace_name_invalid") }
        return name
    }
}

/// A workspace at the moment of its making; the key's secret is shown here and never again.
package struct Founded: Sendable {
    package let workspace: Workspace
    package let widget: Widget
    package let owner: Agent
    package let key: FreshKey
}

extension Desk {
    /// Makes a workspace with its help centre, widget, owner and first signing key, all or nothing.
    package func found(_ charter: Charter) async throws -> Founded {
        let name = try Charter.name(charter.name)
        guard EmailAddress.isPlain(charter.ownerEmail) else { throw Problem.field("email", "email_invalid") }
        let passwordHash = try await passwords.hash(charter.ownerPassword, randomness: randomness)
        let founded = Founded(
            workspace: Workspace(id: newID(), name: name), widget: Widget(id: newID(), name: name),
            owner: Agent(id: newID(), email: charter.ownerEmail.lowercased(), name: charter.ownerName, role: .owner),
            key: FreshKey(
                key: SigningKey(id: newID(), name: "first", madeAt: clock.now),
                secret: SigningSecret.make(random: randomness.bytes(32))))
        try await save(founded, charter: charter, passwordHash: passwordHash)
        try await refresh(founded.workspace.id)
        return founded
    }

    private func save(_ founded: Founded, charter: Charter, passwordHash: String) async throws {
        let helpCenter = HelpCenter(
            id: newID(), origin: charter.helpCenter.text, languages: ContentLanguages(main: charter.language))
        let sealed = try seal(founded.key, in: founded.workspace.id)
        let now = clock.now
        try await store.write(founded.workspace.id) { store in
            try store.insert(founded.workspace, at: now)
            try store.insert(helpCenter, at: now)
            try store.insert(founded.widget, at: now)
            try store.insert(founded.owner, passwordHash: passwordHash, at: now)
            try store.insert(sealed)
        }
    }
}
