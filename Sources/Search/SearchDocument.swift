/// One translation of an article, as search sees it: plain text in one language.
package struct SearchDocument: Sendable, Hashable {
    /// The article's id, which its translations share.
    package var id: String
    /// `en`, `de-AT`, or any other tag: words are analysed by its first part.
    package var locale: String
    package var title: String
    package var headings: [String]
    /// Plain text: no markup, for snippets are cut from it.
    package var body: String
    /// What only some of those see who may read the article.
    package var parts: [Part]

    package init(
        id: String, locale: String, title: String, headings: [String], body: String, parts: [Part] = []
    ) {
        self.id = id
        self.locale = locale
        self.title = title
        self.headings = headings
        self.body = body
        self.parts = parts
    }

    /// A part of the article for whoever has all of its keys.
    package struct Part: Sendable, Hashable {
        package var keys: Set<String>
        package var headings: [String]
        package var body: String

        package init(keys: Set<String>, headings: [String], body: String) {
            self.keys = keys
            self.headings = headings
            self.body = body
        }
    }
}
