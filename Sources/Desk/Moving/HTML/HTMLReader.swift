/// Reads HTML as it is found in articles, whatever is wrong with it. Every byte is looked at once; nesting beyond a bound
/// is flattened, so that no text fills the stack.
struct HTMLReader {
    private let bytes: [UInt8]
    private var index = 0
    private var stack: [HTMLElement] = [HTMLElement(name: "", attributes: [:], children: [])]

    static let longest = 2 << 20
    static let deepest = 60

    static func read(_ html: String) -> HTMLElement {
        var reader = Self(bytes: Array(html.utf8.prefix(longest)))
        reader.read()
        return reader.stack[0]
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() {
        while index < bytes.count {
            let start = index
            index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            add(text: start..<index)
            if index < bytes.count { tag() }
        }
        while stack.count > 1 { close() }
    }

    private mutating func add(text range: Range<Int>) {
        guard !range.isEmpty else { return }
        let text = HTMLEntities.decoded(String(decoding: bytes[range], as: UTF8.self))
        stack[stack.count - 1].children.append(.text(text))
    }

    private mutating func tag() {
        let rest = bytes[index...]
        if rest.starts(with: "<!--".utf8) { return skip(behind: "-->", from: index + 4) }
        guard let next = rest.dropFirst().first else { return literal() }
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return skip(behind: ">", from: index + 2) }
        let isEnd = next == UInt8(ascii: "/")
        let start = index + (isEnd ? 2 : 1)
        guard start < bytes.count, Self.isLetter(bytes[start]) else { return literal() }
        index = start
        let name = word { Self.isNamePart($0) }.lowercased()
        if isEnd {
            skip(behind: ">", from: index)
            return end(name)
        }
        let attributes = attributes()
        begin(HTMLElement(name: name, attributes: attributes, children: []))
    }

    /// A `<` that begins no tag.
    private mutating func literal() {
        stack[stack.count - 1].children.append(.text("<"))
        index += 1
    }

    private mutating func skip(behind mark: String, from place: Int) {
        let found = place < bytes.count ? bytes[place...].firstRange(of: Array(mark.utf8)) : nil
        index = found?.upperBound ?? bytes.count
    }

    private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let name = word { Self.isNamePart($0) }.lowercased()
            guard !name.isEmpty else {
                index += 1
                continue
            }
            let value = value()
            if attributes[name] == nil, attributes.count < 50 { attributes[name] = value }
        }
        index += 1
        return attributes
    }

    private mutating func value() -> String {
        _ = word(Self.isSpace)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
        index += 1
        _ = word(Self.isSpace)
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return HTMLEntities.decoded(word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
        }
        index += 1
        let value = word { $0 != quote }
        index += 1
        return HTMLEntities.decoded(value)
    }

    private mutating func begin(_ element: HTMLElement) {
        for name in Self.closedBy[element.name] ?? [] where stack.last?.name == name { close() }
        if Self.blocks.contains(element.name), stack.last?.name == "p" { close() }
        if Self.isRaw(element.name) { return raw(element) }
        if Self.void.contains(element.name) || stack.count > Self.deepest {
            stack[stack.count - 1].children.append(.element(element))
        } else {
            stack.append(element)
        }
    }

    /// What stands in scripts and styles is no text.
    private mutating func raw(_ element: HTMLElement) {
        let mark = Array("</\(element.name)".utf8)
        let end = bytes[min(index, bytes.count)...].firstRange(of: mark)
        index = end?.upperBound ?? bytes.count
        skip(behind: ">", from: index)
        stack[stack.count - 1].children.append(.element(element))
    }

    private mutating func end(_ name: String) {
        guard stack.dropFirst().contains(where: { $0.name == name }) else { return }
        while stack.count > 1 {
            let closed = stack[stack.count - 1].name
            close()
            if closed == name { return }
        }
    }

    private mutating func close() {
        let element = stack.removeLast()
        stack[stack.count - 1].children.append(.element(element))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isNamePart(_ byte: UInt8) -> Bool { !isSpace(byte) && !"=/>\"'<".utf8.contains(byte) }
    private static func isRaw(_ name: String) -> Bool { name == "script" || name == "style" }

    private static let void: Set = [
        "br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "embed", "area", "base", "track",
    ]
    private static let blocks: Set = [
        "p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section",
        "figure", "details", "article", "aside",
    ]
    private static let closedBy: [String: [String]] = [
        "li": ["p", "li"], "tr": ["p", "td", "th", "tr"], "td": ["p", "td", "th"], "th": ["p", "td", "th"],
        "dt": ["dd", "dt"], "dd": ["dd", "dt"], "p": ["p"],
    ]
}
