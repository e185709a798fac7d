import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The list of articles, as every route shows it.
struct ArticleListPages {
    let site: Site

    /// - Parameter form: of the address: what the list is narrowed by.
    func page(
        _ form: Form, _ several: Several, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let shelves = Shelves(try await site.desk.collections(in: context.snapshot))
        let model = ArticleListModel(
            try await site.desk.articles(in: context.snapshot), shelves: shelves,
            tallies: try await site.desk.voteTallies(in: context.snapshot),
            query: ArticleQuery(form, among: shelves, context.snapshot.audiences),
            languages: context.snapshot.languages, notice: ArticleNotice(rawValue: form.text("done")), several: several,
            audiences: context.audienceWords(site), Wording("articles", site.texts, context.language))
        return try site.deskPage("desk/articles", model, context, status: status)
    }

    func query(_ form: Form, _ context: AgentContext) async throws -> ArticleQuery {
        let shelves = Shelves(try await site.desk.collections(in: context.snapshot))
        return ArticleQuery(form, among: shelves, context.snapshot.audiences)
    }
}
