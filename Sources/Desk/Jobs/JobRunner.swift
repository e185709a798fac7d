import Domain
import Logging
import ServiceLifecycle

/// Does what is to be done while the server runs. When the server is to stop it takes nothing new and finishes what it
/// has begun; whatever is left over another process does, or the next start.
package struct JobRunner: Service {
    private let desk: Desk
    private let letters: any LetterWriter

    private let pause: Duration

    /// - Parameter pause: how often it looks for what other processes have made, and for what is tried again.
    package init(desk: Desk, letters: any LetterWriter, pause: Duration = .seconds(5)) {
        self.desk = desk
        self.letters = letters
        self.pause = pause
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                guard try await desk.runDueJobs(letters) == 0 else { continue }
            } catch {
                // Nothing is lost: what was due stays due.
                desk.logger.error("jobs could not be looked for", metadata: ["error": "\(type(of: error))"])
            }
            await cancelWhenGracefulShutdown { await desk.jobBell.wait(atMost: pause) }
        }
    }
}
