import CMarkdown
import Domain

/// How each element begins and ends.
extension MarkdownWriter {
    mutating func element(_ node: Node) -> (String, String) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: isInTightList(node) ? ("", "\n") : ("<p>", "</p>\n")
        case CMARK_NODE_BLOCK_QUOTE: quotation(node)
        case CMARK_NODE_LIST: list(node)
        case CMARK_NODE_EMPH: ("<em>", "</em>")
        case CMARK_NODE_STRONG: ("<strong>", "</strong>")
        case CMARK_NODE_LINK: link(node)
        default: namedElement(node)
        }
    }

    /// The extensions' elements have no constant, only a name.
    private mutating func namedElement(_ node: Node) -> (String, String) {
        switch Self.name(of: node) {
        case "item": ("<li>", "</li>\n")
        case "tasklist": task(node)
        case "strikethrough": ("<del>", "</del>")
        case "table": ("<div class=\"table\" tabindex=\"0\"><table>\n", "</table></div>\n")
        case "table_header": row("<thead><tr>", "</tr></thead>\n")
        case "table_row": row("<tr>", "</tr>\n")
        case "table_cell": cell(node)
        default: ("", "")
        }
    }

    private mutating func quotation(_ node: Node) -> (String, String) {
        guard let callout = callouts[node] else { return ("<blockquote>\n", "</blockquote>\n") }
        let title = personal.html(callout.title(in: language))
        let begin = "<div class=\"callout callout-\(callout.kind.rawValue)\" role=\"note\">"
        return (begin + "<p class=\"callout-title\">\(title)</p>\n", "</div>\n")
    }

    private func list(_ node: Node) -> (String, String) {
        guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return ("<ul>\n", "</ul>\n") }
        let start = cmark_node_get_list_start(node)
        return (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n", "</ol>\n")
    }

    private func task(_ node: Node) -> (String, String) {
        let isDone = cmark_gfm_extensions_get_tasklist_item_checked(node)
        let name = taskName(isDone)
        let box = "<input type=\"checkbox\" aria-label=\"\(name)\" disabled\(isDone ? " checked" : "")>"
        return ("<li class=\"task\">\(box) ", "</li>\n")
    }

    /// What a screen reader calls the box.
    private func taskName(_ isDone: Bool) -> String {
        switch (isDone, language) {
        case (true, .english): "Done"
        case (true, .german): "Erledigt"
        case (false, .english): "To do"
        case (false, .german): "Offen"
        }
    }

    private mutating func row(_ begin: String, _ end: String) -> (String, String) {
        column = 0
        return (begin, end)
    }

    private mutating func cell(_ node: Node) -> (String, String) {
        defer { column += 1 }
        let isHeader = cmark_node_parent(node).map { Self.name(of: $0) == "table_header" } ?? false
        let name = isHeader ? "th" : "td"
        return ("<\(name)\(alignment(of: node))>", "</\(name)>")
    }

    private func alignment(of cell: Node) -> String {
        guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
            let alignments = cmark_gfm_extensions_get_table_alignments(table)
        else { return "" }
        guard column < Int(cmark_gfm_extensions_get_table_columns(table)) else { return "" }
        return switch alignments[column] {
        case UInt8(ascii: "r"): " class=\"to-end\""
        case UInt8(ascii: "c"): " class=\"to-centre\""
        default: ""
        }
    }

    private func isInTightList(_ paragraph: Node) -> Bool {
        guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    }

    private static func name(of node: Node) -> String {
        String(cString: cmark_node_get_type_string(node))
    }
}
