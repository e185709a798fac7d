import CMarkdown
package import Domain

/// An article's text, as it is read: HTML that is safe to show, and what else is known from it.
package struct Markdown: Sendable, Hashable {
    package struct Heading: Sendable, Hashable {
        /// Of the element, so that contents can link to it.
        package let id: String
        package let text: String
        /// From 2; an article's title is the page's only first-level heading.
        package let level: Int
    }

    package let html: String
    package let headings: [Heading]
    /// The text without markup and headings, for search and excerpts.
    package let text: String
    /// For the author.
    package let remarks: [Remark]

    /// Longer texts are refused by the editor. It bounds what a text full of brackets or fences can cost.
    package static let longest = 100_000

    /// Reads CommonMark with tables, strikethrough, task lists and plain addresses. Raw HTML in it is text.
    /// - Parameters:
    ///   - language: the text's own, for the words that callouts begin with.
    ///   - personal: what the text says to its reader; without one, what it says to strangers.
    ///   - references: what its links and pictures need; without it links to articles lead to where the reader is asked.
    package init(
        _ source: String, language: Language, personal: PersonalText = .stranger,
        references: MarkdownReferences = MarkdownReferences()
    ) {
        let document = MarkdownDocument(source)
        var writer = MarkdownWriter(
            callouts: document.takeCallouts(), language: language, personal: personal, references: references)
        document.walk { writer.write($0, isEntering: $1) }
        html = writer.html
        headings = writer.headings
        remarks = writer.remarks
        text = writer.text.trimmed
    }
}

/// libcmark-gfm's tree of a text, freed with it.
final class MarkdownDocument {
    typealias Node = OpaquePointer

    private let root: Node?

    /// Registering is once for the process.
    private static let extensions: [String] = {
        cmark_gfm_core_extensions_ensure_registered()
        return ["table", "strikethrough", "autolink", "tasklist"]
    }()

    init(_ source: String) {
        let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        defer { cmark_parser_free(parser) }
        var source = source
        source.withUTF8 { bytes in
            let cost = MarkdownCost(bytes)
            for name in Self.extensions where cost.admits(name) {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
            }
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            cmark_parser_feed(parser, start, min(bytes.count, Markdown.longest))
        }
        root = cmark_parser_finish(parser)
        cmark_consolidate_text_nodes(root)
    }

    deinit {
        cmark_node_free(root)
    }

    func walk(_ visit: (Node, _ isEntering: Bool) -> Void) {
        if let root { Self.walk(root, visit) }
    }

    /// Visits every node when it begins and when it ends, without recursion: no depth of nesting fills the stack.
    static func walk(_ root: Node, _ visit: (Node, _ isEntering: Bool) -> Void) {
        guard let walker = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(walker) }
        while true {
            let event = cmark_iter_next(walker)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walker) else { return }
            visit(node, event == CMARK_EVENT_ENTER)
        }
    }
}
