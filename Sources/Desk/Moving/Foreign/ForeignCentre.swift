import Domain
import JSON

/// A help centre of another product, as its API tells of it, in words that all of them share.
struct ForeignCentre {
    struct Shelf {
        var id: String
        var parent: String?
        var position: Int
        var texts: [(language: String, title: String, description: String)]
    }

    struct Text {
        var language: String
        var title: String
        var description = ""
        var html: String
        var isDraft: Bool
        /// Where it was read.
        var address: String?
    }

    struct Piece {
        var id: String
        var shelf: String?
        var position: Int
        /// Nil where it isn't known whom it is for: it then comes as a draft.
        var audience: Audience?
        var texts: [Text]
        var addresses: [String] = []
    }

    var shelves: [Shelf] = []
    var articles: [Piece] = []
    var remarks: [Remark] = []
    /// The id of the article that an address of that product leads to.
    let linkedID: (String) -> String?
}

extension JSONValue {
    /// An id as text, whether it was written as a number or as a text.
    var foreignID: String? { string ?? integer.map(String.init) }

    /// A text; nil for an empty one.
    var words: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

    var wholeNumber: Int? { integer.flatMap { Int(exactly: $0) } }
}

enum ForeignLink {
    /// An image's address as browsers read it on its page: `/images/a.png`, `//cdn.example/a.png`. Nil where it has none.
    static func whole(_ address: String, at page: String?) -> String? {
        if address.contains("://") { return address }
        if address.hasPrefix("//") { return "https:" + address }
        guard address.hasPrefix("/"), let page, let scheme = page.firstRange(of: "://") else { return nil }
        return page[..<scheme.upperBound] + page[scheme.upperBound...].prefix { $0 != "/" } + address
    }

    /// The digits in `https://help.acme.test/en/articles/123-title` behind a word.
    static func number(behind word: String, in address: String) -> String? {
        guard let range = address.firstRange(of: "/\(word)/") else { return nil }
        let digits = address[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : String(digits)
    }
}
