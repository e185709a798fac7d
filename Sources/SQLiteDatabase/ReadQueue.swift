import SQL
import Synchronization

/// Reads wait for one of a few connections, each with a thread of its own, so that no thread of Swift's pool blocks.
final class ReadQueue: Sendable {
    typealias Work = @Sendable (Connection) -> Void

    private struct State {
        var idle: [Connection]
        var waiting = Line<Work>()
        var isClosed = false
        var whenIdle: [@Sendable () -> Void] = []
    }

    private let size: Int
    private let state: Mutex<State>

    init(_ connections: [Connection]) {
        size = connections.count
        state = Mutex(State(idle: connections))
    }

    /// - Returns: false when the queue is closed.
    func add(_ work: @escaping Work) -> Bool {
        let (isAccepted, connection) = state.withLock { state -> (Bool, Connection?) in
            guard !state.isClosed else { return (false, nil) }
            if let connection = state.idle.popLast() { return (true, connection) }
            state.waiting.append(work)
            return (true, nil)
        }
        if let connection { run(work, on: connection) }
        return isAccepted
    }

    /// Refuses what comes from now on; calls back when everything that came before is done.
    func close(_ done: @escaping @Sendable () -> Void) {
        let isIdle = state.withLock { state in
            state.isClosed = true
            let isIdle = state.idle.count == size
            if !isIdle { state.whenIdle.append(done) }
            return isIdle
        }
        if isIdle { done() }
    }

    private func run(_ work: @escaping Work, on connection: Connection) {
        connection.perform { connection in
            work(connection)
            self.free(connection)
        }
    }

    private func free(_ connection: Connection) {
        let (next, whenIdle) = state.withLock { state -> (Work?, [@Sendable () -> Void]) in
            if let next = state.waiting.popFirst() { return (next, []) }
            state.idle.append(connection)
            guard state.idle.count == size else { return (nil, []) }
            defer { state.whenIdle = [] }
            return (nil, state.whenIdle)
        }
        if let next { run(next, on: connection) }
        for callBack in whenIdle { callBack() }
    }
}

/// First in, first out, in constant time.
struct Line<Element> {
    private var arriving: [Element] = []
    private var leaving: [Element] = []

    mutating func append(_ element: Element) {
        arriving.append(element)
    }

    mutating func popFirst() -> Element? {
        if leaving.isEmpty {
            leaving = arriving.reversed()
            arriving = []
        }
        return leaving.popLast()
    }
}
