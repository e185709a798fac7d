/// The public face of a workspace: where it answers, and in which languages.
package struct HelpCenter: Sendable, Hashable {
    package let id: String
    /// The origin, like `https://help.acme.test`, without a path.
    package var origin: String
    package var languages: ContentLanguages

    package init(id: String, origin: String, languages: ContentLanguages = .usual) {
        self.id = id
        self.origin = origin
        self.languages = languages
    }

    /// Its main language.
    package var defaultLanguage: Language { languages.main }
}

/// How the first page shows what there is.
package enum HomeLayout: String, Sendable, CaseIterable {
    /// A card for each collection, with its first articles.
    case cards
    /// The same, but what is read most comes first on each card.
    case popular
    /// Every article, in order.
    case list
}

/// What pages embed; its id is public.
package struct Widget: Sendable, Hashable {
    package let id: String
    package var name: String

    package init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}
