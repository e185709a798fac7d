/// One plain address, as forms and tokens take it: no display form, list, space or control character.
package enum EmailAddress {
    package static let longest = 254

    package static func isPlain(_ text: String) -> Bool {
        guard text.utf8.count <= longest, let at = text.lastIndex(of: "@") else { return false }
        let local = text[..<at]
        let domain = text[text.index(after: at)...]
        return (1...64).contains(local.utf8.count) && local.unicodeScalars.allSatisfy(isAllowed)
            && isDomain(domain)
    }

    /// An address as people are looked for by it: ASCII letters in lower case and all else as it is, so that no letter of
    /// another script becomes one of somebody else's address.
    package static func mailbox(_ text: String) -> String {
        String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.unicodeScalars.allSatisfy(isAllowed)
        }
    }

    /// Letters of any script may stand in an address (RFC 6531); what separates or hides may not.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else {
            return scalar.value > 32 && scalar != "\u{7F}" && !"()<>[],;:\\\"@".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default:
            return true
        }
    }
}
