/// An audience that a team has given a name: the people whom a rule over their signed attributes matches.
package struct NamedAudience: Sendable, Hashable {
    package let id: String
    package var name: String
    /// The rule as it was written.
    package var text: String
    /// Nil where the text can't be read (one of a newer version): it then matches nobody.
    package let rule: AudienceRule?

    package init(id: String, name: String, text: String) {
        self.id = id
        self.name = name
        self.text = text
        rule = try? AudienceRule(text)
    }

    package func matches(_ contact: Contact) -> Bool {
        rule?.matches(contact) ?? false
    }
}
