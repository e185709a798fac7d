/// The readable part of an address: `Rückgabe & Umtausch` becomes `rueckgabe-umtausch`.
package enum Slug {
    private static let longest = 60

    private static let spelled: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "a", "é": "e", "è": "e", "ê": "e",
        "ë": "e", "á": "a", "à": "a", "â": "a", "ã": "a", "ç": "c", "ñ": "n", "í": "i", "ì": "i", "î": "i", "ï": "i",
        "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ú": "u", "ù": "u", "û": "u", "ý": "y", "ł": "l", "š": "s", "ž": "z",
        "č": "c", "ć": "c", "ś": "s", "ź": "z", "ż": "z", "ę": "e", "ą": "a", "ń": "n", "ř": "r", "ě": "e", "ů": "u",
    ]

    /// Empty when nothing of the text can be spelled so.
    package static func of(_ text: String) -> String {
        var slug: [UInt8] = []
        for character in text.lowercased() where slug.count < longest {
            add(character, to: &slug)
        }
        while slug.last == dash { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func add(_ character: Character, to slug: inout [UInt8]) {
        if let byte = character.asciiValue, isLetterOrDigit(byte) {
            slug.append(byte)
        } else if let piece = spelled[character] {
            slug += piece.utf8
        } else if let last = slug.last, last != dash {
            slug.append(dash)
        }
    }

    private static let dash = UInt8(ascii: "-")

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
