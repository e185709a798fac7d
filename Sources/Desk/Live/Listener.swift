package import Domain

/// Who listens to hints, and where.
package struct Listener: Sendable, Hashable {
    /// By the session that was shown: when it ends, so does the stream.
    package enum Who: Sendable, Hashable {
        case person(session: String, contact: String)
        case visitor(id: String, contact: String)
        case agent(session: String)
    }

    package let who: Who
    package let workspace: String
    /// The client's.
    package let address: String

    package init(_ who: Who, workspace: String, address: String) {
        self.who = who
        self.workspace = workspace
        self.address = address
    }

    /// The team hears of every conversation of its workspace, a person of their own.
    func mayHear(of change: Change) -> Bool {
        guard change.workspace == workspace else { return false }
        return switch who {
        case .agent: true
        case .person(_, let contact), .visitor(_, let contact): contact == change.contact
        }
    }
}

extension Listener.Who {
    /// Nil for whoever has no requests of their own.
    package init?(_ asker: Asker, showing credential: Credential?) {
        switch asker {
        case .person(let person): self = .person(session: person.session.id, contact: person.contact.id)
        case .visitor(let contact): self = .visitor(id: credential?.id ?? "", contact: contact.id)
        case .stranger, .guest, .viewer: return nil
        }
    }
}
