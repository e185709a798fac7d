import CMarkdown
import Domain

/// A quotation that begins with `[!NOTE]` (or TIP, IMPORTANT, WARNING, CAUTION) is a callout. A title of one's own can
/// follow on the same line.
struct Callout {
    enum Kind: String, CaseIterable {
        case note, tip, important, warning, caution
    }

    let kind: Kind
    let title: String?

    /// These words are part of the article, whose language need not be the page's: the nearest that we speak.
    func title(in language: InterfaceLanguage) -> String {
        if let title { return title }
        return switch (kind, language) {
        case (.note, .english): "Note"
        case (.note, .german): "Hinweis"
        case (.tip, .english): "Tip"
        case (.tip, .german): "Tipp"
        case (.important, .english): "Important"
        case (.important, .german): "Wichtig"
        case (.warning, .english): "Warning"
        case (.warning, .german): "Achtung"
        case (.caution, .english): "Caution"
        case (.caution, .german): "Vorsicht"
        }
    }

    /// Reads `[!NOTE] Title`.
    init?(_ line: String) {
        guard line.hasPrefix("[!"), let end = line.firstIndex(of: "]") else { return nil }
        let name = line[line.index(line.startIndex, offsetBy: 2)..<end].lowercased()
        guard let kind = Kind(rawValue: name) else { return nil }
        self.kind = kind
        let rest = String(line[line.index(after: end)...]).trimmed
        title = rest.isEmpty ? nil : rest
    }
}

extension MarkdownDocument {
    /// Finds the callouts and takes their first lines out of the text.
    func takeCallouts() -> [Node: Callout] {
        var callouts: [Node: Callout] = [:]
        var markers: [Node] = []
        walk { node, isEntering in
            guard isEntering, cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE,
                let paragraph = cmark_node_first_child(node), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
                let marker = cmark_node_first_child(paragraph), cmark_node_get_type(marker) == CMARK_NODE_TEXT,
                let literal = cmark_node_get_literal(marker), let callout = Callout(String(cString: literal))
            else { return }
            callouts[node] = callout
            markers.append(marker)
        }
        // After the walk, since it must not lose a node under its feet.
        markers.forEach(Self.remove)
        return callouts
    }

    private static func remove(marker: Node) {
        let paragraph = cmark_node_parent(marker)
        if let next = cmark_node_next(marker), cmark_node_get_type(next) == CMARK_NODE_SOFTBREAK {
            cmark_node_free(next)
        }
        cmark_node_free(marker)
        if cmark_node_first_child(paragraph) == nil { cmark_node_free(paragraph) }
    }
}
