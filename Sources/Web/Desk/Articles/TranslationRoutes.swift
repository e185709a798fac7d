import Desk
import Domain
import Hummingbird

/// What is said of a translation and its original, without changing a text.
struct TranslationRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("articles/{id}/confirm", use: confirm)
        team.post("articles/{id}/source", use: makeSource)
    }

    /// "Still right".
    private func confirm(_ request: Request, _ context: AgentContext) async throws -> Response {
        let (id, form) = (try context.articleID, try await request.form())
        let language = try form.translation
        do {
            try await site.desk.confirmTranslation(
                language, ofArticle: id, comparedWith: form.text("original"), in: context.snapshot)
        } catch let problem as Problem where problem.code == "original_changed" {
            return .seeOther(DeskPath.article(id, language, done: .originalChanged))
        }
        return .seeOther(DeskPath.article(id, language, done: .confirmed))
    }

    private func makeSource(_ request: Request, _ context: AgentContext) async throws -> Response {
        let (id, language) = (try context.articleID, try await request.form().translation)
        try await site.desk.makeSource(language, ofArticle: id, in: context.snapshot)
        return .seeOther(DeskPath.article(id, language, done: .madeSource))
    }
}
