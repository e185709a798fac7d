import Domain

/// Writes HTML as Markdown of our kind. What Markdown has no word for keeps its text and is told.
struct HTMLToMarkdown {
    private(set) var markdown = ""
    /// What didn't come along as it was: each once.
    private(set) var losses: [String] = []

    init(_ html: String) {
        let root = HTMLReader.read(html)
        markdown = blocks(root.children).joined(separator: "\n\n")
    }

    mutating func lose(_ what: String) {
        if !losses.contains(what) { losses.append(what) }
    }

    // MARK: Blocks

    /// Each block without an empty line at its ends.
    mutating func blocks(_ nodes: [HTMLNode]) -> [String] {
        var blocks: [String] = []
        var line: [HTMLNode] = []
        for node in nodes {
            if case .element(let element) = node, isBlock(element) {
                flush(&line, into: &blocks)
                blocks += block(element)
            } else {
                line.append(node)
            }
        }
        flush(&line, into: &blocks)
        return blocks
    }

    private mutating func flush(_ line: inout [HTMLNode], into blocks: inout [String]) {
        let text = MarkdownEscapes.atLineStart(inline(line).trimmed)
        if !text.isEmpty { blocks.append(text) }
        line = []
    }

    private mutating func isBlock(_ element: HTMLElement) -> Bool {
        if Self.blockNames.contains(element.name) { return true }
        // A link or a span around paragraphs is a container here.
        return Self.inlineContainers.contains(element.name) && !element.all(Self.blockNames).isEmpty
    }

    private mutating func block(_ element: HTMLElement) -> [String] {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
        case "ul", "ol": return [list(element)]
        case "pre": return [code(element)]
        case "table": return table(element)
        case "hr": return ["---"]
        case "blockquote": return quotation(element)
        case "iframe", "video", "embed", "object", "audio": return embedded(element)
        case "script", "style", "form", "button", "svg", "noscript", "template", "input", "select", "textarea":
            lose("<\(element.name)>")
            return []
        case "figcaption":
            let words = inline(element.children).trimmed
            return words.isEmpty ? [] : ["*\(words)*"]
        case "summary":
            let words = inline(element.children).trimmed
            return words.isEmpty ? [] : ["**\(words)**"]
        default: return container(element)
        }
    }

    private mutating func heading(_ element: HTMLElement) -> [String] {
        let words = inline(element.children).replacing("\\\n", with: " ").trimmed
        let level = max(2, min(Int(element.name.dropFirst()) ?? 2, 6))
        return words.isEmpty ? [] : [String(repeating: "#", count: level) + " " + words]
    }

    private mutating func container(_ element: HTMLElement) -> [String] {
        let inner = blocks(element.children)
        guard let kind = Self.callout(element), !inner.isEmpty else { return inner }
        return [Self.quoted(["[!\(kind)]\n" + inner[0]] + inner.dropFirst())]
    }

    private mutating func quotation(_ element: HTMLElement) -> [String] {
        let inner = blocks(element.children)
        guard !inner.isEmpty else { return [] }
        if let kind = Self.callout(element) { return [Self.quoted(["[!\(kind)]\n" + inner[0]] + inner.dropFirst())] }
        return [Self.quoted(inner)]
    }

    private static func quoted(_ blocks: [String]) -> String {
        blocks.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    /// By the classes that Intercom, Zendesk and Help Scout write.
    private static func callout(_ element: HTMLElement) -> String? {
        let classes = element.classes
        guard ["callout", "admonition", "alert", "note-box", "wysiwyg-note"].contains(where: classes.contains) else {
            return nil
        }
        let has = { (words: [String]) in words.contains(where: classes.contains) }
        if has(["red", "danger", "error", "caution"]) { return "CAUTION" }
        if has(["yellow", "orange", "warn"]) { return "WARNING" }
        return has(["green", "tip", "success"]) ? "TIP" : "NOTE"
    }

    private mutating func list(_ element: HTMLElement) -> String {
        var number = element["start"].flatMap { Int($0) } ?? 1
        var items: [String] = []
        for child in element.children {
            guard case .element(let item) = child else { continue }
            let inner = item.name == "li" ? blocks(item.children) : blocks([child])
            let marker = element.name == "ol" ? "\(number). " : "- "
            number += 1
            items.append(Self.item(inner, marker))
        }
        return items.joined(separator: "\n")
    }

    private static func item(_ blocks: [String], _ marker: String) -> String {
        let indent = String(repeating: " ", count: marker.count)
        // A list in an item follows its words at once; further paragraphs stand apart.
        var text = ""
        for (place, block) in blocks.enumerated() {
            let isList = block.hasPrefix("- ") || block.prefix { $0.isNumber }.isEmpty == false && block.contains(". ")
            text += place == 0 ? "" : isList && place == 1 ? "\n" : "\n\n"
            text += block
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { place, line in
            place == 0 ? marker + line : line.isEmpty ? "" : indent + line
        }.joined(separator: "\n")
    }

    private func code(_ element: HTMLElement) -> String {
        let text = Self.words(of: element).replacing("\r\n", with: "\n")
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.drop { $0.allSatisfy(\.isWhitespace) }
        let last = kept.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? kept.startIndex
        let body = kept.isEmpty ? "" : kept[...last].joined(separator: "\n")
        return "\(fence)\(Self.codeLanguage(element))\n\(body)\n\(fence)"
    }

    /// Intercom and others write lines of code with `<br>`.
    private static func words(of element: HTMLElement) -> String {
        element.children.reduce(into: "") { words, child in
            switch child {
            case .text(let text): words += text
            case .element(let inner): words += inner.name == "br" ? "\n" : Self.words(of: inner)
            }
        }
    }

    private static func codeLanguage(_ element: HTMLElement) -> String {
        for candidate in [element] + element.all(["code"]) {
            for name in candidate.classes.split(separator: " ")
            where name.hasPrefix("language-") || name.hasPrefix("lang-") {
                let language = name.split(separator: "-").dropFirst().joined(separator: "-")
                if language.allSatisfy({ $0.isLetter || $0.isNumber || "+#-".contains($0) }) { return language }
            }
        }
        return ""
    }

    private mutating func table(_ element: HTMLElement) -> [String] {
        let rows = element.all(["tr"]).map { row in
            row.children.compactMap { child -> HTMLElement? in
                guard case .element(let cell) = child, cell.name == "td" || cell.name == "th" else { return nil }
                return cell
            }
        }.filter { !$0.isEmpty }
        guard let width = rows.map(\.count).max() else { return [] }
        if rows.joined().contains(where: { ($0["colspan"] ?? "1") != "1" || ($0["rowspan"] ?? "1") != "1" }) {
            lose("cells of a table that reach over several")
        }
        var lines = rows.map { row -> String in
            let cells = row.map { cell($0) } + Array(repeating: "", count: width - row.count)
            return "| " + cells.joined(separator: " | ") + " |"
        }
        lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
        return [lines.joined(separator: "\n")]
    }

    private mutating func cell(_ element: HTMLElement) -> String {
        let words = blocks(element.children).joined(separator: " ").replacing("\\\n", with: " ")
        return words.replacing("\n", with: " ").replacing("|", with: "\\|").trimmed
    }

    private mutating func embedded(_ element: HTMLElement) -> [String] {
        lose("<\(element.name)>, which became a link")
        let source = element["src"] ?? element["data"] ?? element.all(["source"]).lazy.compactMap { $0["src"] }.first
        guard let source, let address = SafeAddress(source) else { return blocks(element.children) }
        return ["[\(MarkdownEscapes.text(element["title"] ?? address.text))](\(MarkdownEscapes.address(address.text)))"]
    }

    private static let blockNames: Set = [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "figure", "figcaption",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "table", "thead", "tbody", "tr",
        "hr", "blockquote", "iframe", "video", "audio", "embed", "object", "details", "summary", "center", "script",
        "style", "form", "button", "svg", "noscript", "template", "input", "select", "textarea",
    ]
    private static let inlineContainers: Set = ["span", "a", "font", "b", "strong", "em", "i", "u"]
}
