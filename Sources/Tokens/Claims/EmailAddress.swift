/// One plain address, `local@domain`: no display form, list, comment, quotes or address literal.
///
/// What a browser takes in `<input type=email>`, and letters of every script. Nothing that could be markup, a second
/// address or a mail header gets through; whether anybody reads mail there is not asked.
enum EmailAddress {
    static func isPlain(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard text.hasAtMost(TokenLimits.emailCharacters), let at = scalars.firstIndex(of: "@") else { return false }
        let local = scalars[..<at]
        let labels = scalars[scalars.index(after: at)...].split(separator: ".", omittingEmptySubsequences: false)
        return !local.isEmpty && local.allSatisfy(isLocal) && labels.allSatisfy(isLabel)
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~", ".": true
        default: isLetterOrDigit(scalar)
        }
    }

    private static func isLabel(_ label: Substring.UnicodeScalarView) -> Bool {
        !label.isEmpty && label.first != "-" && label.last != "-"
            && label.allSatisfy { $0 == "-" || isLetterOrDigit($0) }
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
