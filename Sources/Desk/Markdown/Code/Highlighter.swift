/// Colours for code, by a reader of tokens that is small on purpose: comments, strings, keywords, numbers and names. It
/// looks at each byte a bounded number of times, whatever is written, and knows no more of a language than that.
enum Highlighter {
    /// Longer ones stay plain.
    private static let longest = 30_000

    /// - Parameter language: the word behind the fence; nil where there was none.
    static func html(_ code: String, language: String?) -> String {
        guard let language = language?.lowercased(), code.utf8.count <= longest else {
            return HTMLText.escaped(code)
        }
        var reader = CodeReader(Array(code.utf8))
        switch language {
        case "html", "xml", "svg", "htm", "vue", "plist": reader.readMarkup()
        case "php" where code.hasPrefix("<") && !code.hasPrefix("<?"): reader.readMarkup()
        default:
            guard let grammar = Grammar.named(language) else { return HTMLText.escaped(code) }
            reader.read(grammar)
        }
        return reader.html.text
    }
}
