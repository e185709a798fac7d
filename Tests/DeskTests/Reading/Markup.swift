/// The tags of a piece of HTML, read as strictly as a browser reads loosely: whatever follows a `<` must be a tag that
/// the Markdown writer makes, with attributes that it makes.
struct Markup {
    /// What in the HTML is not ours; empty when all is well.
    let strangers: [String]

    private static let tags: [String: Set<String>] = [
        "p": ["class"], "br": [], "hr": [], "em": [], "strong": [], "del": [], "blockquote": [], "ul": [],
        "li": ["class"],
        "ol": ["start"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "a": ["href", "class"], "span": ["class"],
        "pre": ["tabindex"],
        "code": ["class"], "div": ["class", "role", "tabindex"], "table": [], "thead": [], "tr": [],
        "th": ["class"], "td": ["class"],
        "img": ["src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"],
        "bdi": [], "input": ["type", "aria-label", "disabled", "checked"],
    ]

    init(_ html: String) {
        var strangers: [String] = []
        for piece in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst(
            html.utf8.first == UInt8(ascii: "<") ? 0 : 1)
        {
            let tag = String(Substring(piece).prefix { $0 != ">" })
            if !Self.isOurs(tag) { strangers.append(tag) }
        }
        self.strangers = strangers
    }

    private static func isOurs(_ tag: String) -> Bool {
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        guard let allowed = tags[String(name)] else { return false }
        var rest = tag.drop { $0 == "/" }.dropFirst(name.count)
        while !rest.isEmpty {
            guard rest.first == " " else { return false }
            rest = rest.dropFirst()
            let attribute = rest.prefix { $0.isLetter || $0 == "-" }
            guard allowed.contains(String(attribute)) else { return false }
            rest = rest.dropFirst(attribute.count)
            guard rest.hasPrefix("=\"") else { continue }
            let value = rest.dropFirst(2).unicodeScalars.prefix { $0 != "\"" }
            guard isHarmless(String(value), of: String(attribute)) else { return false }
            rest = Substring(rest.dropFirst(2).unicodeScalars.dropFirst(value.count + 1))
        }
        return true
    }

    private static func isHarmless(_ value: String, of attribute: String) -> Bool {
        guard attribute == "href" || attribute == "src" else { return true }
        let address = value.unicodeScalars.filter { $0.value > 32 }.reduce(into: "") { $0.unicodeScalars.append($1) }
            .lowercased()
        if ["http://", "https://", "mailto:"].contains(where: address.hasPrefix) { return true }
        let scheme = address.prefix { !"/?#:".contains($0) }
        return address.dropFirst(scheme.count).first != ":" && !address.hasPrefix("//")
    }
}
