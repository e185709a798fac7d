import Domain
import Logging
import ServiceLifecycle
import Store

/// Learns of keys, settings and articles that another process has changed (the command line, another node) within two
/// seconds.
package struct DirectoryWatch: Service {
    private let desk: Desk

    package init(desk: Desk) {
        self.desk = desk
    }

    package func run() async throws {
        try? await desk.prepareSearch()
        // Nothing is taken as known: a key that was revoked while the server started must not be missed for ever.
        var known: [String: Int] = [:]
        var knownContent: [String: Int] = [:]
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(2)) }
            guard let current = try? await desk.store.revisions() else { continue }
            for (workspace, revision) in current where known[workspace] != revision {
                // One that can't be read now is tried again in the next round.
                guard (try? await desk.refresh(workspace)) != nil else { continue }
                known[workspace] = revision
            }
            guard let content = try? await desk.store.contentRevisions() else { continue }
            for (workspace, revision) in content where knownContent[workspace] != revision {
                guard (try? await desk.followContent(of: workspace)) != nil else { continue }
                knownContent[workspace] = revision
            }
        }
    }
}
