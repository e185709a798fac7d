import Domain
import Store

extension Desk {
    /// Search learns of articles that another process has written, taken back or deleted: only those are read.
    package func followContent(of workspace: String) async throws {
        contentVersions.changed(workspace)
        guard let known = articleIndex.versions(workspace: workspace) else { return }
        let present = try await store.read(workspace) { try $0.articleVersions() }
        let changed = present.filter { known[$0.id] != $0 }.map(\.id)
        let gone = Set(known.keys).subtracting(present.map(\.id))
        for id in changed + gone {
            let record = try await store.read(workspace) { try $0.article(id) }
            articleIndex.update(id, to: record, workspace: workspace)
        }
    }
}
