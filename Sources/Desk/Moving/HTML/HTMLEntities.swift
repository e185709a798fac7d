/// `&amp;` and what it stands for.
enum HTMLEntities {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
        var result = String(parts.removeFirst())
        for part in parts { result += piece(part) }
        return result
    }

    /// What follows an `&`.
    private static func piece(_ part: Substring) -> String {
        guard let end = part.prefix(12).firstIndex(of: ";") else { return "&" + part }
        let name = part[..<end]
        let rest = part[part.index(after: end)...]
        if name.hasPrefix("#") { return number(name.dropFirst()).map { $0 + rest } ?? "&" + part }
        return names[String(name)].map { $0 + rest } ?? "&" + part
    }

    private static func number(_ digits: Substring) -> String? {
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value != 0 else { return nil }
        return String(Character(scalar))
    }

    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
        "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "copy": "©", "reg": "®", "trade": "™",
        "euro": "€", "pound": "£", "yen": "¥", "sect": "§", "para": "¶", "middot": "·", "bull": "•", "deg": "°",
        "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾", "larr": "←",
        "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "check": "✓", "shy": "", "zwnj": "", "zwj": "",
        "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
        "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "aring": "å", "aelig": "æ",
        "ccedil": "ç", "iacute": "í", "icirc": "î", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "oslash": "ø",
        "uacute": "ú", "ucirc": "û", "ugrave": "ù", "ensp": " ", "emsp": " ", "thinsp": " ",
    ]
}
