import Foundation
import Synchronization

/// How far something is: a bar on a terminal, a line at each tenth elsewhere. On standard error, so that a report that is
/// read by a program stays clean.
final class ProgressBar: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isQuiet: Bool
    private let lastTenth = Mutex(0)

    private static let width = 30

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    func show(_ done: Int, of total: Int) {
        guard !isQuiet, total > 0 else { return }
        if isTerminal { return bar(done, of: total) }
        let tenth = done * 10 / total
        let isNews = lastTenth.withLock { last in
            defer { last = max(last, tenth) }
            return tenth > last
        }
        if isNews { write("\(done) of \(total) articles\n") }
    }

    private func bar(_ done: Int, of total: Int) {
        let filled = done * Self.width / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        write("\r\(bar)  \(done) of \(total) articles" + (done == total ? "\n" : ""))
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
