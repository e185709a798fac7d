import Foundation
import Search

/// SQLite's FTS5, and tantivy and PostgreSQL where they are installed: asked by a script, judged here like our own.
struct OtherEngines {
    struct Answers: Decodable {
        let name: String
        let lists: [[String]]
    }

    private struct Task: Encodable {
        struct Document: Encodable {
            let id: String
            let title: String
            let text: String
        }

        let documents: [Document]
        let questions: [String]
        let locale: String
        let postgresql: String?
    }

    let python: String
    let script: String
    /// The address of a database in which nothing is kept.
    let postgresql: String?

    func answers(to collection: Collection) throws -> [Answers] {
        let task = Task(
            documents: collection.documents.map { .init(id: $0.id, title: $0.title, text: $0.body) },
            questions: collection.questions.map(\.text), locale: collection.locale, postgresql: postgresql)
        let file = FileManager.default.temporaryDirectory.appending(path: "usher-search-\(UUID().uuidString).json")
        try JSONEncoder().encode(task).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try JSONDecoder().decode([Answers].self, from: output(of: file))
    }

    private func output(of file: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, script, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
