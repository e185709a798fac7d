import Logging
import ServiceLifecycle

/// Keeps streams true while the server runs, and ends them when it stops. It belongs behind the server in the order of
/// services, so that it stops first: an open stream would keep the server from draining.
package struct LiveWatch: Service {
    private static let pause = Duration.seconds(2)
    /// Proxies give a silent connection up after a minute.
    private static let roundsOfAHeartbeat = 12

    private let desk: Desk

    package init(desk: Desk) {
        self.desk = desk
    }

    package func run() async throws {
        var round = 0
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
            round += 1
            await look(beats: round.isMultiple(of: Self.roundsOfAHeartbeat))
        }
        desk.live.close()
    }

    private func look(beats: Bool) async {
        do {
            try await desk.endDeadStreams()
        } catch {
            // Nothing is written meanwhile, so that nothing is hinted at either: the next round tries again.
            desk.logger.error("streams could not be looked at", metadata: ["error": "\(type(of: error))"])
        }
        if beats { desk.live.beat() }
    }
}
