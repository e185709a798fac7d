import Domain
import Logging
import ServiceLifecycle

/// Publishes what is due while the server runs.
package struct PublishingWatch: Service {
    private let desk: Desk

    package init(desk: Desk) {
        self.desk = desk
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await desk.publishDue()
            } catch {
                // What was due stays due: the next round tries again.
                desk.logger.error("a scheduled text could not be published", metadata: ["error": "\(type(of: error))"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3)) }
        }
    }
}
