import Synchronization

/// Counts the changes that a workspace's readers may notice, so that a copy made before one is known to be old.
final class ContentVersions: Sendable {
    private let versions = Mutex<[String: Int]>([:])

    func version(of workspace: String) -> Int { versions.withLock { $0[workspace] ?? 0 } }

    func changed(_ workspace: String) { versions.withLock { $0[workspace, default: 0] += 1 } }
}

extension Desk {
    /// Another number after each change that this process has made to what readers see: an article, a collection, an
    /// order, a setting, an audience.
    package func contentVersion(of workspace: String) -> Int { contentVersions.version(of: workspace) }
}
