import Logging
import ServiceLifecycle

/// Removes what is over while the server runs, every hour.
package struct CleaningWatch: Service {
    private let desk: Desk

    package init(desk: Desk) {
        self.desk = desk
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await cancelWhenGracefulShutdown {
                    try await desk.clean { try await Task.sleep(for: .milliseconds(20)) }
                }
            } catch is CancellationError {
                return
            } catch {
                // What is over stays over: the next round removes it.
                desk.logger.error("what is over could not be removed", metadata: ["error": "\(type(of: error))"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3_600)) }
        }
    }
}
