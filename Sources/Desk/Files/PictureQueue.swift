import Dispatch
import Domain
import Synchronization

/// Pictures are decoded one at a time and on a thread of its own: a hundred megabytes at most, and pages don't wait.
final class PictureQueue: Sendable {
    private static let mostWaiting = 20

    private let queue = DispatchQueue(label: "usher.pictures")
    private let waiting = Mutex(0)

    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async throws(Problem) -> Result {
        let isAdmitted = waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard isAdmitted else { throw Problem.unavailable }
        defer { waiting.withLock { $0 -= 1 } }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
