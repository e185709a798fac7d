import Domain

/// The page that the widget was opened on, as it says itself: nothing but words to search with.
package struct HostPage: Sendable, Hashable {
    private static let longest = 512
    private static let mostWords = (address: 6, title: 8)

    package let address: String?
    package let title: String?

    package init(address: String? = nil, title: String? = nil) {
        self.address = address?.prefix(ofScalars: Self.longest)
        self.title = title?.prefix(ofScalars: Self.longest)
    }

    /// What it speaks of. The last word is whole: nobody is typing.
    /// - Parameter name: the company's own, which stands in the title of every page.
    package func words(besides name: String) -> String {
        let own = Set(Self.words(of: name.lowercased()))
        let title = Self.words(of: self.title ?? "").filter { !own.contains($0.lowercased()) }
        let words = Self.words(of: path).prefix(Self.mostWords.address) + title.prefix(Self.mostWords.title)
        return words.isEmpty ? "" : words.joined(separator: " ") + " "
    }

    /// `/billing/invoices/42?x=1` speaks of billing and invoices.
    private var path: String {
        guard let address else { return "" }
        let path = address.split(separator: "/", omittingEmptySubsequences: false)
        let parts = address.contains("://") ? path.dropFirst(3) : path[...]
        return String(parts.joined(separator: " ").prefix { $0 != "?" && $0 != "#" })
    }

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init)
    }
}
