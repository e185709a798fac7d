package import Domain
import Store

/// Who is at the contact form.
package enum Asker: Sendable {
    /// A person that a token has proved.
    case person(KnownPerson)
    /// A stranger whose browser has asked before.
    case visitor(Contact)
    case stranger
    /// A stranger who has come through the door of a closed help centre.
    case guest
    /// An agent who sees it through somebody's eyes, and only looks.
    case viewer(View)

    package var contact: Contact? {
        switch self {
        case .person(let person): person.contact
        case .visitor(let contact): contact
        case .stranger, .guest, .viewer: nil
        }
    }

    package var person: KnownPerson? {
        if case .person(let person) = self { person } else { nil }
    }

    /// Who only looks leaves no trace.
    package var isCounted: Bool { if case .viewer = self { false } else { true } }

    package func reader(in snapshot: WorkspaceSnapshot) -> Reader {
        switch self {
        case .person(let person): person.reader
        case .visitor, .stranger: snapshot.stranger
        case .guest: snapshot.guest
        case .viewer(let view): view.reader
        }
    }
}

extension Desk {
    /// Where only known people may ask, a browser that asked before the rule came is a stranger too.
    /// - Parameter credential: a session's or a visitor's; anything else is a stranger.
    package func asker(showing credential: Credential?, in snapshot: WorkspaceSnapshot) async throws -> Asker {
        guard let credential else { return .stranger }
        switch credential.kind {
        case .session: return try await person(showing: credential, in: snapshot).map(Asker.person) ?? .stranger
        case .visitor: return try await visitor(showing: credential, in: snapshot).map(Asker.visitor) ?? .stranger
        case .agent, .handshake, .api, .link, .linkRequest: return .stranger
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
