package import Domain
import Store

/// Who is at the contact form.
package enum Asker: Sendable {
    /// A person that a token has proved.
    case person(KnownPerson)
    /// A stranger whose browser has asked before.
    case visitor(Contact)
    case stranger

    package var contact: Contact? {
        switch self {
        case .person(let person): person.contact
        case .visitor(let contact): contact
        case .stranger: nil
        }
    }

    package var person: KnownPerson? {
        if case .person(let person) = self { person } else { nil }
    }

    package func reader(in snapshot: WorkspaceSnapshot) -> Reader { person?.reader ?? snapshot.stranger }
}

extension Desk {
    /// Where only known people may ask, a browser that asked before the rule came is a stranger too.
    /// - Parameter credential: a session's or a visitor's; anything else is a stranger.
    package func asker(showing credential: Credential?, in snapshot: WorkspaceSnapshot) async throws -> Asker {
        guard let credential else { return .stranger }
        switch credential.kind {
        case .session: return try await person(showing: credential, in: snapshot).map(Asker.person) ?? .stranger
        case .visitor: return try await visitor(showing: credential, in: snapshot).map(Asker.visitor) ?? .stranger
        case .agent, .handshake, .api: return .stranger
        }
    }

    private func visitor(showing credential: Credential, in snapshot: WorkspaceSnapshot) async throws -> Contact? {
        guard snapshot.settings.enforcement != .enforced,
            let record = try await store.read(snapshot.id, { try $0.visitor(credential.id) }),
            SecretHash.matches(credential, record.secretHash)
        else { return nil }
        return record.contact
    }
}
