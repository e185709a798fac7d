/// Goes through code once, from token to token. Each step takes at least one byte, and whatever it looks ahead at, it
/// takes: so the time grows with the length alone.
struct CodeReader {
    let bytes: [UInt8]
    var place = 0
    /// Where it stops; a script inside of a page ends before the page does.
    var end: Int
    var html: CodeHTML
    /// Behind a brace a word before a colon is a property, elsewhere a selector.
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
        html = CodeHTML(capacity: bytes.count)
    }

    mutating func read(_ grammar: Grammar) {
        depth = 0
        while place < end { readToken(grammar) }
    }

    private mutating func readToken(_ grammar: Grammar) {
        let byte = bytes[place]
        if let close = commentEnd(grammar) {
            take(to: close, .comment)
        } else if !isApostrophe(grammar), let quote = grammar.quotes.first(where: { starts(with: $0.open) }) {
            takeString(quote, grammar)
        } else if Self.isDigit(byte) {
            take(to: endOfNumber(), .number)
        } else if isWordStart(byte, grammar) {
            takeWord(grammar)
        } else if byte == UInt8(ascii: "$"), grammar.hasDollarNames {
            takeDollarName(grammar)
        } else if byte == UInt8(ascii: "@"), grammar.hasAtNames, place + 1 < end, Self.isLetter(bytes[place + 1]) {
            take(to: endOfWord(from: place + 1, grammar), .keyword)
        } else if byte == UInt8(ascii: "'"), grammar.hasLetterQuotes {
            takeLetter()
        } else {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            take(to: place + 1)
        }
    }

    mutating func take(to next: Int, _ kind: CodeHTML.Kind? = nil) {
        let next = min(max(next, place + 1), end)
        html.add(bytes[place..<next], kind)
        place = next
    }

    // MARK: Comments and strings

    private func commentEnd(_ grammar: Grammar) -> Int? {
        if let block = grammar.blockComment, starts(with: block.open) {
            return find(block.close, from: place + block.open.count).map { $0 + block.close.count } ?? end
        }
        guard grammar.lineComments.contains(where: { starts(with: $0) }) else { return nil }
        if grammar.commentsBeginWords, bytes[place] == UInt8(ascii: "#"), place > 0, !Self.isSpace(bytes[place - 1]) {
            return nil
        }
        return endOfLine(from: place)
    }

    /// In languages whose words stand without quotes: `don't` begins no string.
    private func isApostrophe(_ grammar: Grammar) -> Bool {
        grammar.commentsBeginWords && bytes[place] == UInt8(ascii: "'") && place > 0 && Self.isLetter(bytes[place - 1])
    }

    private mutating func takeString(_ quote: Grammar.Quote, _ grammar: Grammar) {
        let close = endOfString(quote)
        let isKey = grammar.names == .keys && isFollowedByColon(close)
        take(to: close, isKey ? .name : .string)
    }

    private func endOfString(_ quote: Grammar.Quote) -> Int {
        var index = place + quote.open.count
        while index < end {
            if bytes[index] == quote.escape {
                index += 2
            } else if starts(with: quote.close, at: index) {
                return index + quote.close.count
            } else if bytes[index] == UInt8(ascii: "\n"), !quote.spansLines {
                return index
            } else {
                index += 1
            }
        }
        return end
    }

    /// `'x'` and `'\n'`, but not the lifetime `'x`.
    private mutating func takeLetter() {
        let isEscaped = place + 1 < end && bytes[place + 1] == UInt8(ascii: "\\")
        let close = place + (isEscaped ? 3 : 2)
        let isLetter = close < end && bytes[close] == UInt8(ascii: "'")
        take(to: isLetter ? close + 1 : place + 1, isLetter ? .string : nil)
    }

    // MARK: Words and numbers

    private mutating func takeWord(_ grammar: Grammar) {
        let close = endOfWord(from: place, grammar)
        let word = String(decoding: bytes[place..<close], as: UTF8.self)
        let isKeyword = grammar.keywords.contains(grammar.ignoresCase ? word.lowercased() : word)
        take(to: close, isNamed(until: close, grammar) ? .name : isKeyword ? .keyword : nil)
    }

    private func isNamed(until close: Int, _ grammar: Grammar) -> Bool {
        switch grammar.names {
        case .calls: close < end && bytes[close] == UInt8(ascii: "(")
        case .keys: isFollowedByColon(close)
        case .properties: depth > 0 && isFollowedByColon(close)
        case .none: false
        }
    }

    private mutating func takeDollarName(_ grammar: Grammar) {
        guard place + 1 < end else { return take(to: end) }
        if bytes[place + 1] == UInt8(ascii: "{") {
            let limit = endOfLine(from: place)
            let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: "}"))
            take(to: close.map { $0 + 1 } ?? limit, .name)
        } else {
            var close = place + 1
            while close < end, Self.isLetter(bytes[close]) || Self.isDigit(bytes[close]) || bytes[close] == 0x5F {
                close += 1
            }
            take(to: close, close > place + 1 ? .name : nil)
        }
    }

    private func endOfWord(from start: Int, _ grammar: Grammar) -> Int {
        var close = start
        while close < end, isWordPart(bytes[close], grammar) { close += 1 }
        return close
    }

    private func endOfNumber() -> Int {
        var close = place + 1
        while close < end,
            Self.isDigit(bytes[close]) || Self.isLetter(bytes[close]) || [0x2E, 0x5F].contains(bytes[close])
        {
            close += 1
        }
        // A point at the end ends the sentence, not the number.
        return bytes[close - 1] == UInt8(ascii: ".") ? close - 1 : close
    }

    private func isFollowedByColon(_ close: Int) -> Bool {
        var index = close
        // A bounded look: what is further away isn't the same line's colon anyway.
        while index < min(end, close + 8), bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index < end && bytes[index] == UInt8(ascii: ":")
    }
}
