import Foundation
import Search
import Testing

/// Floors of quality on collections with judgments. A part of the questions, for debug builds are slow.
@Suite("Search is as good as it was", .enabled(if: Corpus.isPresent, "needs ../shared/corpora beside the repository"))
struct CorpusTests {
    @Test(
        "Of paragraphs, the one that answers a question comes first, typo or not",
        arguments: [("de", false, 0.935), ("en", false, 0.955), ("de", true, 0.92), ("en", true, 0.94)])
    func paragraphs(locale: String, mistyped: Bool, floor: Double) throws {
        let paragraphs = try Corpus.paragraphs(locale)
        let index = SearchIndex(
            paragraphs.enumerated().map { .article("\($0.offset)", locale, body: $0.element.context) }
        ).admitted { _ in true }
        var ranks: [Double] = []
        for (number, paragraph) in paragraphs.enumerated() {
            for question in paragraph.qas.prefix(1) {
                let query = mistyped ? swapped(question.question) : question.question
                let hits = index.search(query, locale: locale, limit: 10)
                let place = hits.firstIndex { $0.id == "\(number)" }
                ranks.append(place.map { 1 / Double($0 + 1) } ?? 0)
            }
        }
        let score = ranks.reduce(0, +) / Double(ranks.count)
        #expect(ranks.count > 200)
        #expect(score >= floor, "mean reciprocal rank \(score)")
    }

    /// The question with two letters of its longest word swapped.
    private func swapped(_ question: String) -> String {
        var words = question.split(separator: " ").map(Array.init)
        guard let longest = words.indices.max(by: { words[$0].count < words[$1].count }) else { return question }
        let middle = words[longest].count / 2
        if middle > 0 { words[longest].swapAt(middle - 1, middle) }
        return words.map { String($0) }.joined(separator: " ")
    }
}

/// The collections beside the repository, where there are any.
enum Corpus {
    struct File: Decodable {
        let data: [Topic]
    }

    struct Topic: Decodable {
        let paragraphs: [Paragraph]
    }

    struct Paragraph: Decodable {
        let context: String
        let qas: [Question]
    }

    struct Question: Decodable {
        let question: String
    }

    private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/corpora").standardized

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "README.md").path) }

    static func paragraphs(_ locale: String) throws -> [Paragraph] {
        let data = try Data(contentsOf: folder.appending(path: "xquad.\(locale).json"))
        return try JSONDecoder().decode(File.self, from: data).data.flatMap(\.paragraphs)
    }
}
