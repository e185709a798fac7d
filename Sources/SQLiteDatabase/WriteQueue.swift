import SQL
import Synchronization

/// One writer for all: whoever writes while a commit is under way waits, and those who wait share the next commit.
final class WriteQueue: Sendable {
    struct Write: Sendable {
        /// Runs the closure. What it gives back hands the result to the caller, and is called after the commit only.
        let attempt: @Sendable (Connection) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting: [Write] = []
        var isBusy = false
        var isClosed = false
        var whenIdle: [@Sendable () -> Void] = []
        var commits = 0
    }

    /// Bounds how long the first of a batch waits for the last.
    private static let largestBatch = 256

    private let connection: Connection
    private let state = Mutex(State())

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// How many commits there have been.
    var commits: Int { state.withLock { $0.commits } }

    func add(_ write: Write) {
        let answer = state.withLock { state -> (isRefused: Bool, mustStart: Bool) in
            if state.isClosed { return (true, false) }
            state.waiting.append(write)
            defer { state.isBusy = true }
            return (false, !state.isBusy)
        }
        if answer.isRefused { write.fail(Failure.unavailable("the database is closed")) }
        if answer.mustStart { connection.perform(drain) }
    }

    /// Refuses what comes from now on; calls back when everything that came before is done.
    func close(_ done: @escaping @Sendable () -> Void) {
        let isIdle = state.withLock { state in
            state.isClosed = true
            if state.isBusy { state.whenIdle.append(done) }
            return !state.isBusy
        }
        if isIdle { done() }
    }

    /// One batch, then back into the connection's queue, so that reads on an in-memory database get their turn.
    private func drain(_ connection: Connection) {
        commitAll(takeBatch(), on: connection)
        let (isDone, whenIdle) = state.withLock { state -> (Bool, [@Sendable () -> Void]) in
            guard state.waiting.isEmpty else { return (false, []) }
            state.isBusy = false
            defer { state.whenIdle = [] }
            return (true, state.whenIdle)
        }
        if !isDone { connection.perform(drain) }
        for callBack in whenIdle { callBack() }
    }

    private func takeBatch() -> ArraySlice<Write> {
        state.withLock { state in
            let batch = state.waiting.prefix(Self.largestBatch)
            state.waiting = Array(state.waiting.dropFirst(Self.largestBatch))
            return batch
        }
    }
}

// MARK: - Group commit

extension WriteQueue {
    private enum Outcome {
        case committed
        /// Nothing of the group is there; `index` is who threw.
        case failed(index: Int, any Error)
    }

    /// Commits them all together. When one throws, those before it are committed first; then it is tried again,
    /// seeing only what is committed, and if it throws again, only its own work is lost.
    private func commitAll(_ batch: ArraySlice<Write>, on connection: Connection) {
        var remaining = batch
        var size = remaining.count
        while let first = remaining.first {
            switch commit(remaining.prefix(size), on: connection) {
            case .committed:
                remaining = remaining.dropFirst(size)
                size = remaining.count
            case .failed(index: 0, let error):
                first.fail(error)
                remaining = remaining.dropFirst()
                size = remaining.count
            case .failed(let index, _):
                size = index
            }
        }
    }

    private func commit(_ group: ArraySlice<Write>, on connection: Connection) -> Outcome {
        var deliveries: [@Sendable () -> Void] = []
        deliveries.reserveCapacity(group.count)
        do {
            try connection.run("begin immediate")
            for write in group { deliveries.append(try write.attempt(connection)) }
        } catch {
            connection.rollback()
            return .failed(index: deliveries.count, error)
        }
        do {
            try connection.run("commit")
        } catch {
            // A constraint that is checked at the end doesn't say who broke it: halving finds out.
            connection.rollback()
            return .failed(index: group.count / 2, error)
        }
        state.withLock { $0.commits += 1 }
        for deliver in deliveries { deliver() }
        return .committed
    }
}
