import Foundation
import Search
import Testing

/// Floors of quality on collections with judgments. A part of the questions, for debug builds are slow.
@Suite("Search is as good as it was", .enabled(if: Corpus.isPresent, "needs ../shared/corpora beside the repository"))
struct CorpusTests {
    @Test("Of paragraphs, the one that answers a question comes first", arguments: [("de", 0.92), ("en", 0.95)])
    func paragraphs(locale: String, floor: Double) throws {
        let paragraphs = try Corpus.paragraphs(locale)
        let index = SearchIndex(
            paragraphs.enumerated().map { .article("\($0.offset)", locale, body: $0.element.context) }
        ).admitted { _ in true }
        var ranks: [Double] = []
        for (number, paragraph) in paragraphs.enumerated() {
            for question in paragraph.qas.prefix(1) {
                let hits = index.search(question.question, locale: locale, limit: 10)
                let place = hits.firstIndex { $0.id == "\(number)" }
                ranks.append(place.map { 1 / Double($0 + 1) } ?? 0)
            }
        }
        let score = ranks.reduce(0, +) / Double(ranks.count)
        #expect(ranks.count > 200)
        #expect(score >= floor, "mean reciprocal rank \(score)")
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
