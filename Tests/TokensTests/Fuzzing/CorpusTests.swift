import Foundation
import Testing

/// Replays what the fuzzer kept under Fuzz/Corpus: inputs that reach all the places which it found, and what broke
/// something once.
@Suite("The fuzzer's corpus")
struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Fuzz/Corpus").standardizedFileURL

    @Test("Every input gets an answer that doesn't contradict itself", arguments: Exercise.allCases)
    func replay(exercise: Exercise) throws {
        let folder = Self.folder.appending(path: exercise.rawValue)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 20)
        for file in files {
            let contradiction = exercise.contradiction(in: Array(try Data(contentsOf: file)))
            #expect(contradiction == nil, "\(exercise.rawValue)/\(file.lastPathComponent)")
        }
    }
}
