package import Domain
import Store
import Synchronization

/// Brings the changes of this node's workspaces to the browsers that are open on it. It knows who may hear what, and
/// nothing of what has changed: that is asked for, with every right looked at anew.
package final class LiveHub: Sendable {
    private struct Entry {
        let listener: Listener
        let openedAt: Timestamp
        /// Weak, so that a stream ends with the answer that carries it, whatever becomes of that.
        weak var stream: LiveStream?
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var count = 0
        var isClosed = false
    }

    private let limits: StreamLimits
    private let state = Mutex(State())

    package init(_ limits: StreamLimits = StreamLimits()) {
        self.limits = limits
    }

    /// All who listen.
    package var listeners: [Listener] { state.withLock { $0.entries.values.map(\.listener) } }

    /// Whether all that was to be said is said, so that every reader waits.
    package var isIdle: Bool { streams { _ in true }.allSatisfy(\.isBeingRead) }

    /// - Parameter cut: breaks the listener's connection.
    package func open(
        for listener: Listener, at moment: Timestamp, cut: @escaping @Sendable () -> Void = {}
    ) throws(Problem) -> LiveStream {
        let opened = state.withLock { state -> Result<LiveStream, Problem> in
            if let problem = refusal(of: listener, in: state) { return .failure(problem) }
            state.count += 1
            let stream = LiveStream(id: state.count, hub: self, cut: cut)
            state.entries[state.count] = Entry(listener: listener, openedAt: moment, stream: stream)
            return .success(stream)
        }
        return try opened.get()
    }

    private func refusal(of listener: Listener, in state: State) -> Problem? {
        guard !state.isClosed, state.entries.count < limits.ofServer else {
            return Problem(.unavailable, "unavailable", retryAfter: 30)
        }
        let ofSession = state.entries.values.count { $0.listener.who == listener.who }
        let ofAddress = state.entries.values.count { $0.listener.address == listener.address }
        guard ofSession < limits.ofSession, ofAddress < limits.ofAddress else {
            return .rateLimited(retryAfter: 30)
        }
        return nil
    }

    package func deliver(_ changes: [Change]) {
        for change in changes {
            for stream in streams(where: { $0.listener.mayHear(of: change) }) {
                stream.offer(.conversation(change.conversation))
            }
        }
    }

    package func beat() {
        for stream in streams(where: { _ in true }) { stream.offer(.heartbeat) }
    }

    package func end(where isOver: (_ listener: Listener, _ openedAt: Timestamp) -> Bool) {
        for stream in streams(where: { isOver($0.listener, $0.openedAt) }) { stream.end() }
    }

    /// Ends all of them, and opens none from now on: the server stops.
    package func close() {
        state.withLock { $0.isClosed = true }
        end { _, _ in true }
    }

    func forget(_ id: Int) {
        state.withLock { _ = $0.entries.removeValue(forKey: id) }
    }

    /// They leave the lock before they are used or let go of, since a stream that is let go of asks for it.
    private func streams(where isMeant: (Entry) -> Bool) -> [LiveStream] {
        state.withLock { state in
            state.entries.values.compactMap { isMeant($0) ? $0.stream : nil }
        }
    }
}

/// One process with its own database: what is on disk goes straight to its hub.
struct NodeAnnouncer: Announcer {
    let hub: LiveHub

    func committed(_ changes: [Change]) {
        hub.deliver(changes)
    }
}
