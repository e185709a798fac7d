import Domain
import ServiceLifecycle

/// Keeps published key sets fresh while the server runs.
package struct KeySetWatch: Service {
    private let desk: Desk

    package init(desk: Desk) {
        self.desk = desk
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            await desk.fetchDueKeySets()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
        }
    }
}
