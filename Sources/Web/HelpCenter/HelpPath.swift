import Desk
import Domain
import Hummingbird

/// Every address of the help centre, for links and redirects.
enum HelpPath {
    /// Behind an article's address: the same as text.
    static let markdownEnding = ".md"

    static func home(_ language: Language) -> String { "/" + language.rawValue }

    static func article(_ line: ArticleLine) -> String {
        article(line, for: line.language)
    }

    /// Where somebody who reads in a language reads it: there, too, where the text itself is in another one, so that
    /// nobody is led out of their language.
    static func article(_ line: ArticleLine, for reader: Language) -> String {
        article(line.id, title: line.title, reader)
    }

    static func article(_ id: String, title: String, _ language: Language) -> String {
        ArticleLink.path(id, title: title, language)
    }

    static func door(_ language: Language) -> String { "/\(language.rawValue)/door" }
    static func search(_ language: Language) -> String { "/\(language.rawValue)/search" }

    static func feed(_ language: Language) -> String { "/\(language.rawValue)/feed.atom" }

    static func feedback(onArticle id: String, _ language: Language) -> String {
        "/\(language.rawValue)/articles/\(id)/feedback"
    }

    /// The contact form, opened about an article.
    static func contact(aboutArticle id: String, _ language: Language) -> String {
        "/\(language.rawValue)/contact?about=\(id)"
    }

    static func collection(_ collection: CollectionTitle, _ language: Language) -> String {
        Self.collection(collection.id, title: collection.title, language)
    }

    static func collection(_ id: String, title: String, _ language: Language) -> String {
        "/\(language.rawValue)/collections/\(readable(title, id))"
    }

    static func request(_ id: String, _ language: Language) -> String { "/\(language.rawValue)/requests/\(id)" }

    /// The id finds the page; the words before it are for people.
    private static func readable(_ title: String, _ id: String) -> String {
        let slug = Slug.of(title)
        return slug.isEmpty ? id : "\(slug)-\(id)"
    }
}

/// The id at the end of an address like `change-your-password-01j…`.
struct AddressID {
    let text: String

    init?(_ segment: some StringProtocol) {
        let id = segment.split(separator: "-", omittingEmptySubsequences: false).last ?? ""
        guard Identifier.isWellFormed(id) else { return nil }
        text = String(id)
    }
}
