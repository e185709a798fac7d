import Synchronization

/// Wakes the worker of this process when a job is made in it. What another process has made is found when the worker
/// looks by itself.
package final class JobBell: Sendable {
    private struct State {
        var hasRung = false
        var sleep: Task<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        state.withLock { state in
            state.hasRung = true
            state.sleep?.cancel()
        }
    }

    /// Until it rings, or so long. Rung while nobody waited, it is heard at once.
    func wait(atMost time: Duration) async {
        let sleep = state.withLock { state -> Task<Void, Never>? in
            guard !state.hasRung else { return nil }
            let sleep = Task { _ = try? await Task.sleep(for: time) }
            state.sleep = sleep
            return sleep
        }
        await withTaskCancellationHandler {
            await sleep?.value
        } onCancel: {
            sleep?.cancel()
        }
        state.withLock { $0 = State() }
    }
}
