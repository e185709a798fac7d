/// One word or sign of a rule, and where it stands.
struct RuleWord: Sendable {
    enum Kind: Sendable, Hashable {
        /// An attribute's name, or one of the rule's own words where it stands in such a place.
        case name(String)
        /// A name between backquotes: never one of the rule's own words.
        case quotedName(String)
        case value(RuleValue)
        /// `(`, `)`, `,` or a comparison.
        case sign(String)
    }

    let kind: Kind
    let text: String
    /// In characters, counted from 1.
    let position: Int

    /// Whether this is one of the rule's own words, like `and`, in any case.
    func isKeyword(_ word: String) -> Bool {
        if case .name(let name) = kind { name.lowercased() == word } else { false }
    }

    func isSign(_ sign: String) -> Bool { kind == .sign(sign) }
}

/// Takes a rule apart into words.
struct RuleWords {
    private let characters: [Character]
    private var place = 0

    static func of(_ text: String) throws(RuleError) -> [RuleWord] {
        var words = RuleWords(characters: Array(text))
        var all: [RuleWord] = []
        while let word = try words.next() { all.append(word) }
        return all
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private mutating func next() throws(RuleError) -> RuleWord? {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        guard place < characters.count else { return nil }
        let start = place
        let kind = try kind(of: characters[place])
        return RuleWord(kind: kind, text: String(characters[start..<place]), position: start + 1)
    }

    private mutating func kind(of first: Character) throws(RuleError) -> RuleWord.Kind {
        switch first {
        case "(", ")", ",", "=", "!", "<", ">": return .sign(try sign())
        case "\"", "'": return .value(.text(try quoted(by: first)))
        case "`": return .quotedName(try quoted(by: first))
        case "“", "”", "„", "‘", "’", "‚", "«", "»": throw error(.curlyQuote)
        case "0"..."9", "-", "+": return .value(try numberOrDate())
        default: return try word()
        }
    }

    private mutating func sign() throws(RuleError) -> String {
        let first = characters[place]
        let isDouble = place + 1 < characters.count && characters[place + 1] == "="
        switch first {
        case "(", ")", ",":
            place += 1
            return String(first)
        case "!" where !isDouble: throw error(.unexpectedCharacter)
        case "=":
            // `==`, as programmers write it, means the same.
            place += isDouble ? 2 : 1
            return "="
        default:
            place += isDouble ? 2 : 1
            return isDouble ? "\(first)=" : String(first)
        }
    }

    /// A backslash takes the character after it as it is.
    private mutating func quoted(by quote: Character) throws(RuleError) -> String {
        let start = place
        var text = ""
        place += 1
        while place < characters.count, characters[place] != quote {
            if characters[place] == "\\", place + 1 < characters.count { place += 1 }
            text.append(characters[place])
            place += 1
        }
        guard place < characters.count else { throw error(.unclosedText, at: start) }
        place += 1
        return text
    }

    private mutating func numberOrDate() throws(RuleError) -> RuleValue {
        let start = place
        while place < characters.count, Self.belongsToNumber(characters[place]) { place += 1 }
        let text = String(characters[start..<place])
        if text.dropFirst(4).first == "-", text.first?.isNumber == true {
            guard let moments = Timestamp.moments(of: text) else { throw error(.badDate, at: start) }
            return .moments(moments)
        }
        guard let number = Double(text), number.isFinite else { throw error(.badNumber, at: start) }
        return .number(number)
    }

    private static func belongsToNumber(_ character: Character) -> Bool {
        character.isASCII && (character.isNumber || character.isLetter || "+-.:".contains(character))
    }

    private mutating func word() throws(RuleError) -> RuleWord.Kind {
        let start = place
        while place < characters.count, Self.belongsToName(characters[place]) { place += 1 }
        guard place > start else { throw error(.unexpectedCharacter) }
        let text = String(characters[start..<place])
        switch text.lowercased() {
        case "true": return .value(.truth(true))
        case "false": return .value(.truth(false))
        default: return .name(text)
        }
    }

    private static func belongsToName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_-.".contains(character)
    }

    private func error(_ code: RuleError.Code, at position: Int? = nil) -> RuleError {
        let start = position ?? place
        return RuleError(code, at: start + 1, found: String(characters[start..<min(start + 20, characters.count)]))
    }
}
