import Domain
import Synchronization

/// One browser's line to the hub: hints wait here until its reader takes them. It ends when it is let go of, when its
/// session does, or when the reader is too slow; a browser then comes back and asks for what it has missed.
package final class LiveStream: Sendable {
    /// So many different hints wait; behind them stands nobody who reads.
    static let mostWaiting = 32
    /// Then a browser comes back, so that a hint that was lost on its way is made good in the end.
    static let longest = Span.minutes(15)

    fileprivate struct State {
        var waiting: [Hint] = []
        var reader: CheckedContinuation<Hint?, Never>?
        var isEnded = false
    }

    private let id: Int
    private let hub: LiveHub
    private let cut: @Sendable () -> Void
    private let state = Mutex(State())

    /// - Parameter cut: breaks the connection. For a reader that is stuck in its last hint, and wouldn't notice the end.
    init(id: Int, hub: LiveHub, cut: @escaping @Sendable () -> Void) {
        self.id = id
        self.hub = hub
        self.cut = cut
    }

    deinit { hub.forget(id) }

    /// The next hint, as soon as there is one; nil at the end. There is one reader.
    package func next() async -> Hint? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Hint?? in
                    if state.isEnded { return .some(nil) }
                    if !state.waiting.isEmpty { return state.waiting.removeFirst() }
                    state.reader = continuation
                    return .none
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            end()
        }
    }

    /// Whether its reader waits for a hint.
    package var isBeingRead: Bool { state.withLock { $0.reader != nil } }

    package func end() {
        let reader = state.withLock { state -> CheckedContinuation<Hint?, Never>?? in
            guard !state.isEnded else { return .none }
            defer { state = State(isEnded: true) }
            return .some(state.reader)
        }
        guard let reader else { return }
        hub.forget(id)
        if let reader { reader.resume(returning: nil) } else { cut() }
    }

    func offer(_ hint: Hint) {
        let (reader, isTooSlow) = state.withLock { $0.take(hint) }
        reader?.resume(returning: hint)
        if isTooSlow { end() }
    }
}

extension LiveStream.State {
    /// A hint that waits already says nothing new.
    fileprivate mutating func take(_ hint: Hint) -> (CheckedContinuation<Hint?, Never>?, isTooSlow: Bool) {
        guard !isEnded, !waiting.contains(hint) else { return (nil, false) }
        if let reader {
            self.reader = nil
            return (reader, false)
        }
        guard waiting.count < LiveStream.mostWaiting else { return (nil, true) }
        waiting.append(hint)
        return (nil, false)
    }
}
