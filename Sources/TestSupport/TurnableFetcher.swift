package import Domain
import Synchronization

/// The far side of the internet, as a test wants it to be just now.
package final class TurnableFetcher: DocumentFetcher {
    private struct State {
        var answer: Result<String, FetchFailure> = .failure(.unreachable)
        var asked: [String] = []
    }

    private let state = Mutex(State())

    package init() {}

    package func answer(with document: String) { state.withLock { $0.answer = .success(document) } }

    package func fail(with failure: FetchFailure) { state.withLock { $0.answer = .failure(failure) } }

    /// The addresses that were asked for, in order.
    package var asked: [String] { state.withLock { $0.asked } }

    package func fetch(_ address: WebAddress) async throws(FetchFailure) -> [UInt8] {
        let answer = state.withLock { state in
            state.asked.append(address.text)
            return state.answer
        }
        return Array(try answer.get().utf8)
    }
}
