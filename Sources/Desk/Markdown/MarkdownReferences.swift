package import Domain

/// What a text speaks of, looked up beforehand: where its links to articles lead this reader now, and how large its
/// pictures are. With it, a text becomes HTML without asking anyone.
package struct MarkdownReferences: Sendable, Hashable {
    /// By id, the articles that this reader may read.
    package struct Target: Sendable, Hashable {
        let path: String
        let title: String
    }

    package var articles: [String: Target] = [:]
    package var files: [String: ArticleFile] = [:]
    /// For readers who come without a cookie, what opens a file.
    package var keys: [String: String] = [:]
    /// The language of the page, for links to what isn't in `articles`.
    package var language = Language.english
    /// The help centre's main one: in it stand our own words in a text of a language that we don't speak.
    package var mainLanguage = Language.english
    /// The help centre's own, so that addresses copied whole are known too.
    package var origin = ""
    /// In the editor's preview links to what isn't there are marked; readers are told nothing.
    package var marksDead = false

    package init() {}

    /// A text as it was written, for those who read it without a browser: links to articles as whole addresses.
    package func resolved(_ source: String) -> String {
        let scheme = ArticleLink.scheme
        let source = ArticleLink.withoutTitles(in: source)
        guard source.contains(scheme) else { return source }
        var parts = source.split(separator: scheme, omittingEmptySubsequences: false)[...]
        var text = String(parts.removeFirst())
        for part in parts {
            let id = String(part.prefix(Identifier.length))
            let isTarget =
                Identifier.isWellFormed(id) && (text.hasSuffix("(") || text.hasSuffix("<") || text.hasSuffix(": "))
            text += isTarget ? whole(id) + part.dropFirst(Identifier.length) : scheme + part
        }
        return text
    }

    private func whole(_ id: String) -> String {
        origin + (articles[id]?.path ?? ArticleLink.path(id, title: nil, language))
    }

    func address(of file: ArticleFile, width: Int? = nil) -> String {
        let address = width.map(file.address(width:)) ?? file.address
        return address.text + (keys[file.id].map { "?key=" + $0 } ?? "")
    }

    /// An address without our own origin in front.
    func local(_ address: String) -> String {
        guard !origin.isEmpty, address.hasPrefix(origin) else { return address }
        let rest = address.dropFirst(origin.count)
        return rest.hasPrefix("/") ? String(rest) : address
    }
}
