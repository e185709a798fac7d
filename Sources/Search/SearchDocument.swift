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

    package init(id: String, locale: String, title: String, headings: [String], body: String) {
        self.id = id
        self.locale = locale
        self.title = title
        self.headings = headings
        self.body = body
    }
}
