import Domain
import Foundation

/// Links to articles, as imported texts have them and as exported ones are read.
enum MovedAddress {
    /// The id finds the page; the words before it are for people.
    static func path(_ id: String, title: String, _ language: Language) -> String {
        let slug = Slug.of(title)
        return "/\(language.rawValue)/articles/\(slug.isEmpty ? id : "\(slug)-\(id)")"
    }

    /// The id in an address like `/en/articles/read-your-invoice-01…#to-x`, and what stands behind `#`.
    static func parts(_ address: String) -> (id: String, fragment: String?)? {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count == 4, segments[0].isEmpty, Language(rawValue: String(segments[1])) != nil,
            segments[2] == "articles", let id = segments[3].split(separator: "-").last, Identifier.isWellFormed(id)
        else { return nil }
        return (String(id), address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) })
    }

    /// The id that a heading has on our page, for a fragment as other programs make it: `installing-it` of the heading
    /// “Installing it”.
    static func fragment(_ written: String) -> String {
        if written.hasPrefix("to-") { return written }
        let slug = Slug.of(written.removingPercentEncoding ?? written)
        return slug.isEmpty ? written : "to-" + slug
    }
}
