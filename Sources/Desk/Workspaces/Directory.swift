import Domain
package import Store
import Synchronization

/// Which workspace answers at which host.
package final class Directory: Sendable {
    private let snapshots = Mutex<[WorkspaceSnapshot]>([])
    private let vault: Vault
    private let isDevelopment: Bool

    init(vault: Vault, isDevelopment: Bool) {
        self.vault = vault
        self.isDevelopment = isDevelopment
    }

    package func replaceAll(with records: [WorkspaceRecord]) {
        let fresh = records.compactMap(snapshot)
        snapshots.withLock { $0 = fresh }
    }

    func replace(with record: WorkspaceRecord) {
        guard let fresh = snapshot(record) else { return }
        snapshots.withLock { known in
            known.removeAll { $0.id == fresh.id }
            known.append(fresh)
        }
    }

    /// - Parameter authority: the Host header, like `help.acme.test` or `localhost:8080`.
    /// - Returns: the workspace of that host; where there is only one workspace, it answers at every name, so that a
    ///   health check or an address typed by hand arrives.
    package func snapshot(authority: String) -> WorkspaceSnapshot? {
        snapshots.withLock { known in
            let wanted = authority.lowercased()
            return known.first { $0.answers(at: wanted) } ?? (known.count == 1 ? known[0] : nil)
        }
    }

    package func snapshot(workspace: String) -> WorkspaceSnapshot? {
        snapshots.withLock { $0.first { $0.id == workspace } }
    }

    package var all: [WorkspaceSnapshot] { snapshots.withLock { $0 } }

    private func snapshot(_ record: WorkspaceRecord) -> WorkspaceSnapshot? {
        WorkspaceSnapshot(record, vault: vault, isDevelopment: isDevelopment)
    }
}

extension WorkspaceSnapshot {
    fileprivate func answers(at authority: String) -> Bool {
        let origin = originRule.helpCenter
        return authority == origin.host || authority == origin.host + ":" + String(origin.port ?? defaultPort)
    }

    private var defaultPort: Int { originRule.helpCenter.scheme == "https" ? 443 : 80 }
}
