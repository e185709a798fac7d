import Foundation
import Search

/// Measures search: how good its answers are, beside other engines', and how quick. Started by `make bench-search`.
@main
enum Main {
    static func main() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let folder = environment["CORPORA"].map({ URL(filePath: $0, directoryHint: .isDirectory) }),
            FileManager.default.fileExists(atPath: folder.appending(path: "xquad.de.json").path)
        else {
            say("No collections with judgments at CORPORA: nothing was measured.")
            return
        }
        let collections = try Collection.all(in: folder)
        let others = OtherEngines(
            python: environment["BENCH_PYTHON"] ?? "python3", script: environment["BENCH_SCRIPT"] ?? "",
            postgresql: environment["BENCH_POSTGRESQL"])
        let obstacle = try others.obstacle()
        if let obstacle { say("Other engines aren't measured: \(obstacle)\n") }
        try Quality(collections: collections, others: obstacle == nil ? others : nil).measure()
        for count in [10_000, 100_000] { Speed(articles: count, from: collections).measure() }
    }
}

/// A line of output, at once.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

extension Double {
    func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

/// A line of a table: the first column to the left, the others to the right.
func row(_ first: String, _ others: [String]) -> String {
    first.padding(toLength: 34, withPad: " ", startingAt: 0)
        + others.map { String(repeating: " ", count: max(1, 16 - $0.count)) + $0 }.joined()
}
