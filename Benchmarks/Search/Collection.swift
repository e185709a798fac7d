import Foundation
import Search

/// Documents, questions about them, and what people judged to be the right answers.
struct Collection {
    struct Question {
        var text: String
        /// The ids of the documents that answer it, each with what it is worth.
        let answers: [String: Double]
    }

    enum Measure: String {
        case reciprocalRank = "MRR@10"
        case gain = "nDCG@10"
    }

    let name: String
    let locale: String
    let measure: Measure
    let documents: [SearchDocument]
    var questions: [Question]
    /// What we want to reach.
    let goal: Double

    static func all(in folder: URL) throws -> [Collection] {
        [
            try paragraphs("XQuAD-de", "de", goal: 0.945, in: folder),
            try paragraphs("XQuAD-en", "en", goal: 0.965, in: folder),
            try abstracts(in: folder),
        ]
    }
}

// MARK: XQuAD: of 240 paragraphs, each question belongs to one

extension Collection {
    private struct File: Decodable {
        let data: [Topic]
    }

    private struct Topic: Decodable {
        let paragraphs: [Paragraph]
    }

    private struct Paragraph: Decodable {
        let context: String
        let qas: [Asked]
    }

    private struct Asked: Decodable {
        let question: String
    }

    private static func paragraphs(_ name: String, _ locale: String, goal: Double, in folder: URL) throws -> Collection
    {
        let data = try Data(contentsOf: folder.appending(path: "xquad.\(locale).json"))
        let paragraphs = try JSONDecoder().decode(File.self, from: data).data.flatMap(\.paragraphs).enumerated()
        return Collection(
            name: name, locale: locale, measure: .reciprocalRank,
            documents: paragraphs.map {
                SearchDocument(id: "\($0.offset)", locale: locale, title: "", headings: [], body: $0.element.context)
            },
            questions: paragraphs.flatMap { number, paragraph in
                paragraph.qas.map { Question(text: $0.question, answers: ["\(number)": 1]) }
            },
            goal: goal)
    }
}

// MARK: Cranfield: 1,400 abstracts, each question has several answers

extension Collection {
    private static func abstracts(in folder: URL) throws -> Collection {
        let answers = try judgments(in: folder)
        let questions = try records(folder.appending(path: "cran.qry")).enumerated().map { number, record in
            Question(text: record["W"] ?? "", answers: answers[number + 1] ?? [:])
        }
        return Collection(
            name: "Cranfield", locale: "en", measure: .gain,
            documents: try records(folder.appending(path: "cran.all.1400")).enumerated().map { number, record in
                SearchDocument(
                    id: "\(number + 1)", locale: "en", title: record["T"] ?? "", headings: [], body: record["W"] ?? "")
            },
            questions: questions.filter { !$0.answers.isEmpty }, goal: 0.41)
    }

    /// By the number of the question, counted from 1. Grades run from 1, the best, to 4; other numbers say "not this".
    private static func judgments(in folder: URL) throws -> [Int: [String: Double]] {
        var judgments: [Int: [String: Double]] = [:]
        for line in try lines(of: folder.appending(path: "cranqrel")) {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard fields.count > 2, let question = Int(fields[0]), let grade = Int(fields[2]), grade > 0 else {
                continue
            }
            judgments[question, default: [:]][String(fields[1])] = 1
        }
        return judgments
    }

    private static func lines(of file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    }

    /// Records of lines: `.I` begins one, `.T`, `.W` and others begin its fields.
    private static func records(_ file: URL) throws -> [[String: String]] {
        var records: [[String: String]] = []
        var field = ""
        for line in try lines(of: file) {
            if line.hasPrefix(".I ") {
                records.append([:])
            } else if line.hasPrefix("."), line.count == 2 {
                field = String(line.dropFirst())
            } else if !records.isEmpty {
                let before = records[records.count - 1][field].map { $0 + " " } ?? ""
                records[records.count - 1][field] = before + line
            }
        }
        return records
    }
}
