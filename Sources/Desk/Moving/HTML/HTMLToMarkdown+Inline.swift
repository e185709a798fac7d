import Domain

extension HTMLToMarkdown {
    mutating func inline(_ nodes: [HTMLNode]) -> String {
        var result = ""
        for node in nodes {
            switch node {
            case .text(let text): Self.append(MarkdownEscapes.text(Self.collapsed(text)), to: &result)
            case .element(let element): Self.append(inline(element), to: &result)
            }
        }
        return result
    }

    /// Of two spaces that meet one stays.
    private static func append(_ piece: String, to result: inout String) {
        let isDoubled = piece.hasPrefix(" ") && (result.hasSuffix(" ") || result.hasSuffix("\n"))
        result += isDoubled ? String(piece.dropFirst()) : piece
    }

    private static func collapsed(_ text: String) -> String {
        var result = ""
        var isSpace = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{A0}" || scalar.properties.isWhitespace {
                if !isSpace { result += " " }
                isSpace = true
            } else {
                isSpace = false
                if scalar.properties.generalCategory != .control, scalar != "\u{FEFF}" {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    private mutating func inline(_ element: HTMLElement) -> String {
        switch element.name {
        case "strong", "b": return marked(element, "**")
        case "em", "i", "cite": return marked(element, "*")
        case "del", "s", "strike": return marked(element, "~~")
        case "code", "kbd", "samp", "tt": return Self.code(element.words)
        case "a": return link(element)
        case "img": return image(element)
        case "br": return "\\\n"
        case "wbr", "colgroup", "col", "meta", "link", "source", "track", "area", "base": return ""
        case "span", "u", "font", "small", "big", "mark", "sup", "sub", "label", "abbr", "time", "ins", "q", "bdi",
            "caption", "var", "picture":
            return inline(element.children)
        default:
            lose("<\(element.name)>")
            return inline(element.children)
        }
    }

    /// White space goes outside of the marks, where they count.
    private mutating func marked(_ element: HTMLElement, _ mark: String) -> String {
        let inner = inline(element.children)
        let words = inner.trimmed
        guard !words.isEmpty, !words.contains("\\\n"), !(words.hasPrefix(mark) && words.hasSuffix(mark)) else {
            return inner
        }
        let before = inner.first.map { $0.isWhitespace } ?? false
        let after = inner.last.map { $0.isWhitespace } ?? false
        return (before ? " " : "") + mark + words + mark + (after ? " " : "")
    }

    private static func code(_ words: String) -> String {
        let clean = collapsed(words).trimmed
        guard !clean.isEmpty else { return "" }
        guard clean.contains("`") else { return "`\(clean)`" }
        var fence = "``"
        while clean.contains(fence) { fence += "`" }
        return "\(fence) \(clean) \(fence)"
    }

    private mutating func link(_ element: HTMLElement) -> String {
        let words = inline(element.children).replacing("\\\n", with: " ")
        guard let written = element["href"], !written.isEmpty else { return words }
        guard let address = SafeAddress(written) else {
            lose("a link to an address that isn't led to")
            return words
        }
        let clean = words.trimmed
        guard !clean.isEmpty else { return words }
        let space = (words.first == " " ? " " : "", words.last == " " ? " " : "")
        return "\(space.0)[\(clean)](\(MarkdownEscapes.address(address.text)))\(space.1)"
    }

    private mutating func image(_ element: HTMLElement) -> String {
        guard let source = element["src"] ?? element["data-src"], let address = SafeAddress(source, isImage: true)
        else {
            lose("an image without a usable address")
            return MarkdownEscapes.text(element["alt"] ?? "")
        }
        return
            "![\(MarkdownEscapes.text(Self.collapsed(element["alt"] ?? "")))](\(MarkdownEscapes.address(address.text)))"
    }
}

/// Characters that Markdown would take for marks.
enum MarkdownEscapes {
    static func text(_ text: String) -> String {
        var result = ""
        var former: Character = " "
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if needsEscape(character, after: former, before: next) { result.append("\\") }
            result.append(character)
            former = character
        }
        return result
    }

    private static func needsEscape(_ character: Character, after former: Character, before next: Character) -> Bool {
        switch character {
        case "\\", "`", "*", "[", "]": true
        // Within a word it is no mark.
        case "_": !(former.isLetter || former.isNumber) || !(next.isLetter || next.isNumber)
        case "<": next.isLetter || next == "/" || next == "!" || next == "?"
        case "&": next.isLetter || next == "#"
        case "~": next == "~" || former == "~"
        case "!": next == "["
        default: false
        }
    }

    /// A paragraph that begins like a heading, a list or a quotation.
    static func atLineStart(_ paragraph: String) -> String {
        paragraph.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard let first = line.first else { return String(line) }
            if first == "#" || first == ">" || first == "=" || first == "|" { return "\\" + line }
            let isMark =
                (first == "-" || first == "+") && (line.dropFirst().first.map { $0 == " " || $0 == first } ?? true)
            if isMark { return "\\" + line }
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            let behind = line.dropFirst(digits.count)
            guard !digits.isEmpty, behind.first == "." || behind.first == ")",
                behind.dropFirst().first.map({ $0 == " " }) ?? true
            else { return String(line) }
            return digits + "\\" + behind
        }.joined(separator: "\n")
    }

    static func address(_ address: String) -> String {
        let plain = address.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\n", with: "")
        return plain.contains { " ()".contains($0) } ? "<\(plain)>" : plain
    }
}
