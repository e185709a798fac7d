import Domain

/// Reads the lines between the fences, each once.
struct FrontMatterReader {
    typealias Mistake = FrontMatter.Mistake

    private let lines: [Substring]
    private let firstLine: Int
    private var index = 0

    init(lines: [Substring], firstLine: Int) {
        self.lines = lines
        self.firstLine = firstLine
    }

    private var line: Int { firstLine + index }

    mutating func read() throws(Mistake) -> [FrontMatter.Field] {
        var fields: [FrontMatter.Field] = []
        while index < lines.count {
            let text = lines[index]
            if Self.isNothing(text) {
                index += 1
                continue
            }
            let field = try field(text)
            if fields.contains(where: { $0.name == field.name }) {
                throw Mistake(line: field.line, reason: "The field \(field.name) stands there twice.")
            }
            fields.append(field)
        }
        return fields
    }

    private mutating func field(_ text: Substring) throws(Mistake) -> FrontMatter.Field {
        let start = line
        guard let colon = text.firstIndex(of: ":"), text.first.map({ !$0.isWhitespace && $0 != "-" }) ?? false else {
            throw Mistake(line: start, reason: "This line isn't of the form name: value.")
        }
        var name = String(text[..<colon])
        if name.count >= 2, let quote = name.first, quote == "\"" || quote == "'", name.last == quote {
            name = String(name.dropFirst().dropLast())
        }
        let rest = text[text.index(after: colon)...]
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || "_-. ".contains($0) }),
            rest.first.map({ $0 == " " || $0 == "\t" }) ?? true
        else { throw Mistake(line: start, reason: "This line isn't of the form name: value.") }
        index += 1
        return FrontMatter.Field(name: name.lowercased(), value: try value(rest.trimmedSpaces, start), line: start)
    }

    private mutating func value(_ text: Substring, _ start: Int) throws(Mistake) -> FrontMatter.Value {
        switch text.first {
        case nil, "#": return try block()
        case "|", ">": return .text(blockText(isFolded: text.first == ">"))
        case "[": return .list(try flowList(text, start))
        case "{":
            skipIndented()
            return .other
        case "&", "*", "!":
            throw Mistake(line: start, reason: "Anchors, aliases and tags of YAML aren't read.")
        default: return .text(try scalar(text, start, continues: true))
        }
    }

    /// What stands on the lines below a name: a list, or something nested.
    private mutating func block() throws(Mistake) -> FrontMatter.Value {
        var elements: [String] = []
        while index < lines.count {
            let text = lines[index]
            if Self.isNothing(text) {
                index += 1
                continue
            }
            let clean = text.trimmedSpaces
            guard clean == "-" || clean.hasPrefix("- ") else {
                guard Self.isIndented(text) else { break }
                skipIndented()
                return .other
            }
            let start = line
            index += 1
            elements.append(try scalar(clean.dropFirst().trimmedSpaces, start, continues: false))
        }
        return elements.isEmpty ? .text("") : .list(elements)
    }

    private mutating func skipIndented() {
        while index < lines.count, Self.isIndented(lines[index]) || lines[index].trimmedSpaces.isEmpty { index += 1 }
    }

    private mutating func blockText(isFolded: Bool) -> String {
        var taken: [Substring] = []
        while index < lines.count, Self.isIndented(lines[index]) || lines[index].trimmedSpaces.isEmpty {
            taken.append(lines[index])
            index += 1
        }
        let margin = taken.filter { !$0.trimmedSpaces.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        let inner = taken.map { String($0.dropFirst(min(margin, $0.prefix { $0 == " " }.count))) }
        return inner.joined(separator: isFolded ? " " : "\n").trimmed
    }

    private mutating func flowList(_ first: Substring, _ start: Int) throws(Mistake) -> [String] {
        var text = String(first)
        while !text.trimmedSpaces.hasSuffix("]"), index < lines.count {
            text += " " + lines[index].trimmedSpaces
            index += 1
        }
        let whole = text.trimmedSpaces
        guard whole.hasSuffix("]") else { throw Mistake(line: start, reason: "The list has no end: no ].") }
        var elements: [String] = []
        for element in Self.split(whole.dropFirst().dropLast()) where !element.trimmedSpaces.isEmpty {
            elements.append(try scalar(element.trimmedSpaces, start, continues: false))
        }
        return elements
    }

    /// At commas that stand outside quotes.
    private static func split(_ text: Substring) -> [Substring] {
        var quote: Character?
        return text.split(omittingEmptySubsequences: true) { character in
            if let open = quote {
                if character == open { quote = nil }
                return false
            }
            if character == "\"" || character == "'" { quote = character }
            return character == ","
        }
    }

    /// One text, quoted or plain. A plain one goes on in lines that are indented.
    private mutating func scalar(_ text: Substring, _ start: Int, continues: Bool) throws(Mistake) -> String {
        switch text.first {
        case "\"": return try QuotedText.double(text, line: start)
        case "'": return try QuotedText.single(text, line: start)
        case "&", "*", "!": throw Mistake(line: start, reason: "Anchors, aliases and tags of YAML aren't read.")
        default: break
        }
        var words = [Self.withoutComment(text)]
        while continues, index < lines.count, Self.isIndented(lines[index]), !Self.isNothing(lines[index]) {
            words.append(Self.withoutComment(lines[index].trimmedSpaces))
            index += 1
        }
        let joined = words.joined(separator: " ")
        return joined == "~" || joined == "null" ? "" : joined
    }

    private static func withoutComment(_ text: Substring) -> String {
        guard let comment = text.firstRange(of: " #") else { return String(text) }
        return String(text[..<comment.lowerBound].trimmedSpaces)
    }

    private static func isNothing(_ line: Substring) -> Bool {
        let clean = line.trimmedSpaces
        return clean.isEmpty || clean.hasPrefix("#")
    }

    private static func isIndented(_ line: Substring) -> Bool {
        line.first == " " || line.first == "\t"
    }
}
