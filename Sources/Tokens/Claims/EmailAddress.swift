/// One plain address, `local@domain`: no display form, list, comment, quotes or address literal.
///
/// What a browser takes in `<input type=email>`, and letters of every script. Nothing that could be markup, a second
/// address or a mail header gets through; whether anybody reads mail there is not asked.
enum EmailAddress {
    static func isPlain(_ text: String) -> Bool {
        guard text.hasAtMost(TokenLimits.emailCharacters), !text.utf8.starts(with: "@".utf8) else { return false }
        // In the domain: the character before, where a label's first counts as coming after a dot.
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let before = previous {
                guard mayFollow(before, scalar) else { return false }
                previous = scalar
            } else if scalar == "@" {
                previous = "."
            } else if !isLocal(scalar) {
                return false
            }
        }
        guard let last = previous else { return false }
        return last != "." && last != "-"
    }

    /// Within the domain: labels aren't empty and neither begin nor end with a hyphen.
    private static func mayFollow(_ before: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".": before != "." && before != "-"
        case "-": before != "."
        default: isLetterOrDigit(scalar)
        }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", ".": true
        default: isLetterOrDigit(scalar)
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
        }
        guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
