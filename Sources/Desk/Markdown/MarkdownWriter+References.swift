import CMarkdown
import Domain

/// Links to articles and files, and pictures.
extension MarkdownWriter {
    /// Where the address isn't one that we lead to, its text stays and the link goes.
    mutating func link(_ node: Node) -> (String, String) {
        guard let written = address(of: node).map(references.local) else { return ("", "") }
        if let article = ArticleLink(written) { return link(node, to: article) }
        if let id = FileAddress(written)?.id {
            let file = references.files[id]
            return tags(file.map { references.address(of: $0) } ?? written, isDead: file == nil, node)
        }
        guard let address = SafeAddress(written) else {
            remarks.append(.refusedAddress(written))
            return ("", "")
        }
        return tags(address.text, isDead: false, node)
    }

    /// To an article that the reader may not read, or that isn't there, the address names nothing: its page says what
    /// there is to say.
    private mutating func link(_ node: Node, to article: ArticleLink) -> (String, String) {
        let target = references.articles[article.id]
        let hasText = cmark_node_first_child(node) != nil
        // A link without a text is called what the article is called; where that isn't the reader's to know, it goes.
        guard hasText || target != nil || references.marksDead else { return ("", "") }
        let path = target?.path ?? ArticleLink.path(article.id, title: nil, references.language)
        let (begin, end) = tags(path + article.fragment, isDead: target == nil, node)
        return (begin + (hasText ? "" : HTMLText.escaped(target?.title ?? article.id)), end)
    }

    private mutating func tags(_ address: String, isDead: Bool, _ node: Node) -> (String, String) {
        guard isDead, references.marksDead else { return ("<a href=\"\(HTMLText.escaped(address))\">", "</a>") }
        let words = Self.strangersWords(of: node)
        remarks.append(.deadLink(words.isEmpty ? Self.address(of: node) : words))
        return ("<a href=\"\(HTMLText.escaped(address))\" class=\"is-dead\">", "</a>")
    }

    /// - Parameter words: what a picture says to those who don't see it, as HTML.
    mutating func picture(_ node: Node, words: String) -> String {
        guard let written = address(of: node).map(references.local) else { return words }
        if let file = FileAddress(written).flatMap({ references.files[$0.id] }), !file.isPicture {
            let name = words.isEmpty ? HTMLText.escaped(file.name) : words
            return "<a href=\"\(references.address(of: file))\">\(name)</a>"
        }
        guard let address = SafeAddress(written, isImage: true) else {
            remarks.append(.refusedAddress(written))
            return words
        }
        if words.isEmpty { remarks.append(.pictureWithoutWords) }
        if let id = FileAddress(written)?.id {
            if let file = references.files[id], let pixels = file.pixels { return picture(file, pixels, words) }
            remarks.append(.deadLink(written))
        }
        return "<img src=\"\(HTMLText.escaped(address.text))\" alt=\"\(words)\" loading=\"lazy\">"
    }

    private func picture(_ file: ArticleFile, _ pixels: PixelSize, _ words: String) -> String {
        "<img src=\"\(references.address(of: file))\"\(sources(of: file, pixels)) alt=\"\(words)\""
            + " width=\"\(pixels.width)\" height=\"\(pixels.height)\" loading=\"lazy\" decoding=\"async\">"
    }

    /// The column of text is 680 points wide; a browser takes what its screen needs.
    private func sources(of file: ArticleFile, _ pixels: PixelSize) -> String {
        guard !file.widths.isEmpty else { return "" }
        let smaller = file.widths.map { "\(references.address(of: file, width: $0)) \($0)w" }
        let all = (smaller + ["\(references.address(of: file)) \(pixels.width)w"]).joined(separator: ", ")
        return " srcset=\"\(all)\" sizes=\"(min-width: 720px) 680px, 94vw\""
    }

    /// Nil where all addresses together are longer than any text: the words stay.
    private mutating func address(of node: Node) -> String? {
        let address = Self.address(of: node)
        addressBytes -= address.utf8.count
        return addressBytes < 0 ? nil : address
    }

    private static func address(of node: Node) -> String {
        cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }
}
