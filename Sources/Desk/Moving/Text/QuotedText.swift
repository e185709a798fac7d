/// YAML's two quotes.
enum QuotedText {
    typealias Mistake = FrontMatter.Mistake

    static func single(_ text: Substring, line: Int) throws(Mistake) -> String {
        var result = ""
        var rest = text.dropFirst()
        while let character = rest.popFirst() {
            guard character == "'" else {
                result.append(character)
                continue
            }
            if rest.first == "'" {
                result.append("'")
                rest.removeFirst()
            } else {
                return try end(result, rest, line)
            }
        }
        throw Mistake(line: line, reason: "The quotation has no end on its line.")
    }

    static func double(_ text: Substring, line: Int) throws(Mistake) -> String {
        var result = ""
        var rest = text.dropFirst().unicodeScalars
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return try end(result, Substring(rest), line)
            case "\\": result.unicodeScalars.append(try escaped(&rest, line))
            default: result.unicodeScalars.append(scalar)
            }
        }
        throw Mistake(line: line, reason: "The quotation has no end on its line.")
    }

    private static func end(_ text: String, _ rest: Substring, _ line: Int) throws(Mistake) -> String {
        let behind = rest.trimmedSpaces
        guard behind.isEmpty || behind.hasPrefix("#") else {
            throw Mistake(line: line, reason: "Something stands behind the quotation's end.")
        }
        return text
    }

    private static func escaped(
        _ rest: inout Substring.UnicodeScalarView, _ line: Int
    ) throws(Mistake) -> Unicode.Scalar {
        guard let scalar = rest.popFirst() else { throw Mistake(line: line, reason: "The quotation has no end.") }
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "\"", "\\", "/", " ": return scalar
        case "x": return try number(&rest, digits: 2, line)
        case "u": return try number(&rest, digits: 4, line)
        case "U": return try number(&rest, digits: 8, line)
        default: throw Mistake(line: line, reason: "There is no escape \\\(scalar).")
        }
    }

    private static func number(
        _ rest: inout Substring.UnicodeScalarView, digits: Int, _ line: Int
    ) throws(Mistake) -> Unicode.Scalar {
        let text = String(String.UnicodeScalarView(rest.prefix(digits)))
        rest = rest.dropFirst(digits)
        guard text.utf8.count == digits, let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number)
        else {
            throw Mistake(line: line, reason: "\(text) is no character's number.")
        }
        return scalar
    }

    /// Plain where every YAML reader takes it for the same text, else in double quotes.
    static func written(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if scalar.properties.generalCategory == .control
                    || "\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains(scalar)
                {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// Begins with a letter, or is a number, and has nothing in it that YAML gives a meaning.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            !words.contains(text.lowercased())
        else { return false }
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
        guard first.properties.isAlphabetic, !last.properties.isWhitespace, !text.contains(": "), !text.contains(" #"),
            last != ":"
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: scalar.properties.numericType == nil || scalar.isASCII
            }
        }
    }

    /// What a YAML reader takes for something else than a text.
    private static let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf"]
}

extension Substring {
    var trimmedSpaces: Substring {
        guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return self[first...last]
    }
}

extension String {
    var trimmedSpaces: Substring { self[...].trimmedSpaces }
}
