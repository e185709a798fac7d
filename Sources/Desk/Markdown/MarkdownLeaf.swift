import CMarkdown
import Domain

/// A node without children, with what it says.
enum MarkdownLeaf {
    case text(String)
    case code(String)
    case codeBlock(String, language: String?)
    /// Raw HTML, which is shown as the text that it is.
    case htmlBlock(String)
    case softBreak
    case lineBreak
    case rule

    init?(_ node: MarkdownDocument.Node) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: self = .text(ArticleLink.withoutTitles(in: Self.literal(node)))
        case CMARK_NODE_CODE: self = .code(Self.literal(node))
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock(Self.literal(node), language: Self.language(node))
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(Self.literal(node))
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_THEMATIC_BREAK: self = .rule
        default: return nil
        }
    }

    /// What a stranger reads, without markup: the words that search knows.
    var strangersWords: String {
        var personal = PersonalText.stranger
        return words(&personal)
    }

    /// What the leaf reads as, without markup. Only text speaks to its reader; code shows what it is.
    func words(_ personal: inout PersonalText) -> String {
        switch self {
        case .text(let literal): personal.words(literal)
        case .code(let literal): literal
        case .codeBlock(let literal, _), .htmlBlock(let literal): literal + "\n"
        case .softBreak, .lineBreak: " "
        case .rule: ""
        }
    }

    func html(_ personal: inout PersonalText) -> String {
        switch self {
        case .text(let literal): personal.html(literal)
        case .code(let literal): "<code>\(HTMLText.escaped(literal))</code>"
        case .codeBlock(let literal, let language):
            """
            <div class="code"><pre tabindex="0"><code\(language.map { " class=\"language-\($0)\"" } ?? "")>\
            \(Highlighter.html(literal, language: language))</code></pre></div>

            """
        case .htmlBlock(let literal): "<p>\(HTMLText.escaped(literal.trimmed))</p>\n"
        case .softBreak: "\n"
        case .lineBreak: "<br>\n"
        case .rule: "<hr>\n"
        }
    }

    private static func literal(_ node: MarkdownDocument.Node) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    /// The first word behind the fence, when it is a plain name.
    private static func language(_ node: MarkdownDocument.Node) -> String? {
        guard let info = cmark_node_get_fence_info(node) else { return nil }
        let word = String(cString: info).prefix { !$0.isWhitespace }
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+#-._".contains($0)) }
        return isPlain && (1...30).contains(word.utf8.count) ? String(word) : nil
    }
}
