package import Domain

/// An agent at the help centre, and through whose eyes they see it.
package struct Viewer: Sendable {
    package let agent: KnownAgent
    /// Nil while they see it as whoever they are there.
    package let view: View?
}

/// The help centre as somebody sees it.
package struct View: Sendable {
    package enum Name: Sendable {
        case stranger
        case contact(Contact)
        /// Anybody signed in who belongs to these.
        case audiences([NamedAudience])
    }

    package let name: Name
    package let reader: Reader

    package var contact: Contact? { reader.contact }

    /// Nil where the person isn't there any more.
    init?(_ eyes: Viewing.Eyes, contact: Contact?, in snapshot: WorkspaceSnapshot) {
        switch eyes {
        case .stranger:
            name = .stranger
            reader = snapshot.stranger
        case .contact:
            guard let contact else { return nil }
            name = .contact(contact)
            // Whom no token has proved reads as a stranger, whatever they said of themselves.
            reader = contact.isVerified ? snapshot.reader(contact) : snapshot.stranger
        case .audiences(let ids):
            // One that was deleted meanwhile opens nothing.
            let audiences = snapshot.audiences.filter { ids.contains($0.id) }
            name = .audiences(audiences)
            reader = .known(nil, belongingTo: audiences.map(\.id), in: snapshot.settings.centreAudience)
        }
    }
}
