import Domain
import Store

extension Desk {
    /// The whole help centre as files, drafts and archived articles too.
    package func export(_ snapshot: WorkspaceSnapshot) async throws -> CentreExport {
        let content = try await store.read(snapshot.id) { store in
            CentreExport.Content(
                collections: try store.collections(), articles: try store.articles(),
                redirects: try store.redirects(limit: Self.mostRedirects), audiences: try store.audiences())
        }
        return CentreExport(content, languages: snapshot.languages)
    }
}
