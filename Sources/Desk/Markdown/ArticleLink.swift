package import Domain

/// A link to an article, as it is written: `article:ID`, or the address that its page has or once had. The id finds the
/// article; how it is called now and where it stands is asked when the text is shown.
package struct ArticleLink: Sendable, Hashable {
    package static let scheme = "article:"
    private static let shelf = "/articles/"

    package let id: String
    /// With its `#`; empty where the link leads to the article's beginning.
    package let fragment: String

    /// - Parameter written: without the help centre's own origin.
    init?(_ written: String) {
        let fragment = written.firstIndex(of: "#")
        self.fragment = fragment.map { String(written[$0...]) } ?? ""
        let address = written[..<(fragment ?? written.endIndex)]
        guard let id = Self.id(in: address) else { return nil }
        self.id = id
    }

    private static func id(in address: Substring) -> String? {
        if address.hasPrefix(scheme) {
            let id = address.dropFirst(scheme.count)
            return Identifier.isWellFormed(id) ? String(id) : nil
        }
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard address.hasPrefix("/"), parts.count == 3 || parts.count == 4, parts[parts.count - 2] == "articles",
            let id = parts.last?.split(separator: "-").last, Identifier.isWellFormed(id)
        else { return nil }
        return String(id)
    }

    /// The ids of all articles that a text could link to.
    static func ids(in text: String) -> Set<String> {
        var ids: Set<String> = []
        let bytes = Array(text.utf8)
        for place in bytes.places(behind: scheme) + bytes.places(behind: shelf) {
            let name = bytes[place...].prefix { isNamePart($0) }
            let id = String(decoding: name.split(separator: UInt8(ascii: "-")).last ?? [], as: UTF8.self)
            if Identifier.isWellFormed(id) { ids.insert(id) }
        }
        return ids
    }

    /// A text whose addresses of articles hold nothing but ids. The readable part is a title, and not everybody who reads
    /// the text may know it.
    static func withoutTitles(in text: String) -> String {
        let bytes = Array(text.utf8)
        var clean: [UInt8] = []
        var end = 0
        for place in bytes.places(behind: shelf) where place >= end {
            let name = bytes[place...].prefix { isNamePart($0) }
            let id = name.suffix(Identifier.length)
            guard id.count < name.count, Identifier.isWellFormed(String(decoding: id, as: UTF8.self)),
                name[id.startIndex - 1] == UInt8(ascii: "-")
            else { continue }
            clean += bytes[end..<place] + id
            end = id.endIndex
        }
        return end == 0 ? text : String(decoding: clean + bytes[end...], as: UTF8.self)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// The address of an article's page. Without a title it tells none, and the page at it asks who is there.
    package static func path(_ id: String, title: String?, _ language: Language) -> String {
        let slug = title.map(Slug.of) ?? ""
        return "/\(language.rawValue)\(shelf)\(slug.isEmpty ? id : "\(slug)-\(id)")"
    }
}
