import Domain
import Search
package import Store

/// What the team looks for among its articles: every word, or the beginning or the middle of one, in one language's title,
/// description or text, published or not. Unlike readers' search it finds what stands there and nothing that is like it.
package struct ArticleSearch: Sendable {
    /// In the order in which they are shown.
    package enum Place: Int, Sendable {
        case title, text
    }

    private let words: [String]
    private let id: String

    package init(_ typed: String) {
        id = typed.trimmed
        words = SearchText.words(typed).map { String(decoding: Folding.bytes(of: $0), as: UTF8.self) }
            .filter { !$0.isEmpty }
    }

    /// Where an article has the words; nil where it doesn't.
    package func place(in record: ArticleRecord) -> Place? {
        let texts = record.article.translations + record.drafts
        if record.article.id == id || texts.contains(where: { hasWords([$0.title]) }) { return .title }
        return texts.contains { hasWords([$0.title, $0.description, $0.body]) } ? .text : nil
    }

    private func hasWords(_ parts: [String]) -> Bool {
        let text = Folding.bytes(of: parts.joined(separator: "\n"))
        return words.allSatisfy { !text.places(behind: $0).isEmpty }
    }
}
