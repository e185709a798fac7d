import CMarkdown
import Domain

/// Writes a Markdown tree as HTML. Every tag is one of ours and all text is escaped, so nothing that an author writes
/// can become markup by itself.
struct MarkdownWriter {
    typealias Node = MarkdownDocument.Node

    private(set) var html = ""
    private(set) var text = ""
    private(set) var headings: [Markdown.Heading] = []
    var remarks: [Markdown.Remark] = []

    let callouts: [Node: Callout]
    let language: InterfaceLanguage
    var personal: PersonalText
    let references: MarkdownReferences
    /// For each open element, how it ends.
    private var endings: [String] = []
    private var usedIDs: Set<String> = []
    /// For each heading's own id, the number that the next of the same name is tried with.
    private var nextNumbers: [String: Int] = [:]
    /// Where in its row the table's next cell stands.
    var column = 0
    /// A reference is written once and used a thousand times: what all addresses together may still be long.
    var addressBytes = 2 * Markdown.longest
    private var isInHeading = false
    /// An image's description is an attribute, so what it is made of is not written again.
    private var isInImage = false

    /// Deeper elements are left out and their text kept: no browser needs more, and some fall over.
    private static let deepest = 40

    init(callouts: [Node: Callout], language: Language, personal: PersonalText, references: MarkdownReferences) {
        self.callouts = callouts
        self.language = InterfaceLanguage(around: language, otherwise: references.mainLanguage)
        self.personal = personal
        self.references = references
    }

    mutating func write(_ node: Node, isEntering: Bool) {
        guard cmark_node_get_type(node) != CMARK_NODE_IMAGE else { return image(node, isEntering: isEntering) }
        guard !isInImage else { return }
        if let leaf = MarkdownLeaf(node) {
            guard isEntering else { return }
            html += leaf.html(&personal)
            if !isInHeading { text += leaf.strangersWords }
        } else if isEntering {
            let tags = endings.count < Self.deepest ? tags(of: node) : ("", "")
            html += tags.0
            endings.append(tags.1)
        } else {
            html += endings.popLast() ?? ""
            isInHeading = false
            if Self.isBlock(node) { text += "\n" }
        }
    }

    private mutating func tags(of node: Node) -> (String, String) {
        cmark_node_get_type(node) == CMARK_NODE_HEADING ? heading(node) : element(node)
    }

    private mutating func heading(_ node: Node) -> (String, String) {
        let title = words(of: node).trimmed
        let level = min(max(Int(cmark_node_get_heading_level(node)), 2), 4)
        // The same for every reader, so that a link to it leads everybody there.
        let id = unusedID(for: Self.strangersWords(of: node).trimmed)
        let heading = Markdown.Heading(id: id, text: title, level: level)
        if !title.isEmpty { headings.append(heading) }
        isInHeading = true
        return ("<h\(level) id=\"\(heading.id)\">", "</h\(level)>\n")
    }

    /// Ids begin with a word of ours, so that no heading takes the id of an element of the page around it.
    private mutating func unusedID(for title: String) -> String {
        let slug = Slug.of(title)
        let base = "to-" + (slug.isEmpty ? "section" : slug)
        var id = base
        while !usedIDs.insert(id).inserted {
            let number = nextNumbers[base, default: 2]
            nextNumbers[base] = number + 1
            id = "\(base)-\(number)"
        }
        return id
    }

    private mutating func image(_ node: Node, isEntering: Bool) {
        // Images can't hold images that matter: the outermost is written, the inner ones are part of its description.
        if isEntering, !isInImage {
            let words = HTMLText.escaped(words(of: node))
            html += picture(node, words: words)
            isInImage = true
            outermostImage = node
        } else if !isEntering, node == outermostImage {
            isInImage = false
            outermostImage = nil
        }
    }

    private var outermostImage: Node?

    /// Everything that a node says to the reader, without markup.
    private mutating func words(of node: Node) -> String {
        Self.leaves(of: node).map { $0.words(&personal) }.joined()
    }

    static func strangersWords(of node: Node) -> String {
        leaves(of: node).map(\.strangersWords).joined()
    }

    private static func leaves(of node: Node) -> [MarkdownLeaf] {
        var leaves: [MarkdownLeaf] = []
        MarkdownDocument.walk(node) { child, isEntering in
            if isEntering, let leaf = MarkdownLeaf(child) { leaves.append(leaf) }
        }
        return leaves
    }

    private static func isBlock(_ node: Node) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_ITEM, CMARK_NODE_HEADING: true
        default: String(cString: cmark_node_get_type_string(node)).hasPrefix("table_")
        }
    }
}
