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

    /// Why they can't be asked at all, and what to do about it.
    func obstacle() throws -> String? {
        guard FileManager.default.fileExists(atPath: script) else {
            return "BENCH_SCRIPT names no file (\"\(script)\"). Start the measurement with: make bench-search"
        }
        guard try run(["-c", ""]).status == 0 else {
            return "\"\(python)\" can't be started. Install python3, or say where it is: BENCH_PYTHON=path"
        }
        return nil
    }

    /// None where the script fails, which has then said why.
    func answers(to collection: Collection) throws -> [Answers] {
        let task = Task(
            documents: collection.documents.map { .init(id: $0.id, title: $0.title, text: $0.body) },
            questions: collection.questions.map(\.text), locale: collection.locale, postgresql: postgresql)
        let file = FileManager.default.temporaryDirectory.appending(path: "usher-search-\(UUID().uuidString).json")
        try JSONEncoder().encode(task).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (output, status) = try run([script, file.path])
        if status == 0 { return try JSONDecoder().decode([Answers].self, from: output) }
        say("\(collection.name) is measured without other engines: \(script) ended with \(status).")
        return []
    }

    private func run(_ arguments: [String]) throws -> (output: Data, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (data, process.terminationStatus)
    }
}
