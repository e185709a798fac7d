package import Domain

/// A help centre on its way in: what a source holds, in our words and under the source's own keys. It is read without
/// touching a store, so that a plan can be shown before anything is written.
package struct Cargo: Sendable, Hashable {
    package var audiences: [MovedAudience] = []
    package var collections: [MovedCollection] = []
    package var articles: [MovedArticle] = []
    package var redirects: [MovedRedirect] = []
    package var remarks: [Remark] = []

    package init() {}
}

/// A named audience with its rule.
package struct MovedAudience: Sendable, Hashable {
    /// Its id here, where the source was written by an export.
    package var id: String?
    package var name: String
    package var rule: String

    package init(id: String? = nil, name: String, rule: String) {
        self.id = id
        self.name = name
        self.rule = rule
    }
}

package struct MovedCollection: Sendable, Hashable {
    package var key: String
    /// The key of the collection that this one stands in; nil for one at the top.
    package var parent: String?
    /// Its id here, where the source was written by an export.
    package var id: String?
    /// By name: `everyone`, `signed_in`, or a named audience's name.
    package var audience = Audience.everyone.text
    package var icon = "book"
    package var texts: [CollectionDraft.Text] = []

    package init(key: String, parent: String? = nil) {
        self.key = key
        self.parent = parent
    }
}

package struct MovedArticle: Sendable, Hashable {
    package var key: String
    package var id: String?
    /// The key of a collection of the same cargo.
    package var collection: String
    /// Among the articles of its collection that come from the same source, from 1.
    package var position = 1
    package var audience = Audience.everyone.text
    package var state = Article.State.published
    /// What readers get, or the draft of an article that isn't published.
    package var texts: [MovedText] = []
    /// What is being written beside that.
    package var drafts: [MovedText] = []
    /// Addresses that lead to it: paths, or whole addresses of the former help centre.
    package var aliases: [String] = []

    package init(key: String, collection: String) {
        self.key = key
        self.collection = collection
    }

    /// What a report names it by.
    package var place: String { texts.first?.file ?? drafts.first?.file ?? key }
}

/// One language of an article.
package struct MovedText: Sendable, Hashable {
    package var language: Language
    package var title: String
    package var description: String
    /// Markdown.
    package var body: String
    /// Where it was read from, for reports.
    package var file: String
    /// Links of the body, as they are written there, that lead to articles of the same cargo.
    package var links: [String: MovedLink] = [:]
    /// Links and images of the body, as they are written there, that lead to files which come along.
    package var files: [String: MovedFileLink] = [:]
    /// When what isn't published yet is to be.
    package var publishAt: Timestamp?

    package init(language: Language, title: String, description: String = "", body: String, file: String) {
        self.language = language
        self.title = title
        self.description = description
        self.body = body
        self.file = file
    }
}

/// Where a link leads that stays within the cargo.
package struct MovedLink: Sendable, Hashable {
    package var article: String
    /// The place within the article, without `#`.
    package var fragment: String?

    package init(article: String, fragment: String? = nil) {
        self.article = article
        self.fragment = fragment
    }
}

/// A former address and the page of the help centre that it leads to.
package struct MovedRedirect: Sendable, Hashable {
    package var from: String
    package var to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}
