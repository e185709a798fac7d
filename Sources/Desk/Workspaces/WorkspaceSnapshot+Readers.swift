package import Domain

extension WorkspaceSnapshot {
    /// Somebody nobody knows, as a reader of this help centre.
    package var stranger: Reader { .stranger(in: settings.centreAudience) }

    /// A person as a reader: the audiences whose rules their signed attributes match.
    package func reader(_ contact: Contact) -> Reader {
        .known(
            contact, belongingTo: audiences.filter { $0.matches(contact) }.map(\.id), in: settings.centreAudience)
    }
}

extension Audience {
    /// One that is sent by a form; nil where it is no audience, or none of the workspace's.
    init?(_ text: String, among audiences: [NamedAudience]) {
        guard let audience = Audience(text) else { return nil }
        if case .named(let id) = audience, !audiences.contains(where: { $0.id == id }) { return nil }
        self = audience
    }
}
