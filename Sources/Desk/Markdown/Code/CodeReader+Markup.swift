/// HTML and XML: tags with their attributes, comments, and the scripts and styles of a page in their own colours.
extension CodeReader {
    mutating func readMarkup() {
        while place < end {
            if starts(with: Array("<!--".utf8)) {
                take(to: find(Array("-->".utf8), from: place).map { $0 + 3 } ?? end, .comment)
            } else if starts(with: [0x3C]), place + 1 < end, Self.isTagStart(bytes[place + 1]) {
                readTag()
            } else if bytes[place] == UInt8(ascii: "&") {
                readEntity()
            } else {
                take(to: nextMarkup())
            }
        }
    }

    private static func isTagStart(_ byte: UInt8) -> Bool {
        isLetter(byte) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte)
    }

    private func nextMarkup() -> Int {
        bytes[(place + 1)..<max(end, place + 1)].firstIndex { $0 == 0x3C || $0 == 0x26 } ?? end
    }

    private mutating func readTag() {
        let start = place
        var close = place + 2
        while close < end, isNamePart(bytes[close]) { close += 1 }
        take(to: close, .keyword)
        let name = String(decoding: bytes[(start + 1)..<place], as: UTF8.self).lowercased()
        readAttributes()
        if name == "script" { readInside("</script", Grammar.script) }
        if name == "style" { readInside("</style", Grammar.css) }
    }

    private mutating func readAttributes() {
        while place < end {
            let byte = bytes[place]
            if byte == UInt8(ascii: ">") { return take(to: place + 1, .keyword) }
            if byte == UInt8(ascii: "<") { return }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                take(to: find([byte], from: place + 1).map { $0 + 1 } ?? end, .string)
            } else if isNamePart(byte) {
                var close = place
                while close < end, isNamePart(bytes[close]) { close += 1 }
                take(to: close, .name)
            } else {
                take(to: place + 1, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") ? .keyword : nil)
            }
        }
    }

    /// Up to the tag that ends it; without one everything that follows is inside, as browsers see it.
    private mutating func readInside(_ closing: String, _ grammar: Grammar) {
        let whole = end
        end = find(Array(closing.utf8), from: place) ?? whole
        read(grammar)
        end = whole
    }

    private mutating func readEntity() {
        let limit = min(end, place + 12)
        let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: ";"))
        take(to: close.map { $0 + 1 } ?? place + 1, close == nil ? nil : .number)
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        Self.isLetter(byte) || Self.isDigit(byte) || byte >= 0x80 || "-_:.@".utf8.contains(byte)
    }
}
