import Domain
import Store

extension Desk {
    /// The whole help centre as files, drafts and archived articles too.
    package func export(_ snapshot: WorkspaceSnapshot) async throws -> CentreExport {
        let content = try await store.read(snapshot.id) { store in
            let articles = try store.articles()
            let named = articles.flatMap { $0.article.translations + $0.drafts }.map { FileAddress.ids(in: $0.body) }
            return CentreExport.Content(
                collections: try store.collections(), articles: articles,
                redirects: try store.redirects(limit: Self.mostRedirects), audiences: try store.audiences(),
                files: try store.articleFiles(named.reduce(into: []) { $0.formUnion($1) }))
        }
        return CentreExport(content, languages: snapshot.languages)
    }
}
