import Desk
import Domain
import Hummingbird
import Store

/// What happens to an article as a whole, and to a draft beside what is published.
struct StateRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("articles/{id}/state", use: change)
        team.post("articles/{id}/discard", use: discard)
    }

    private func change(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.articleID
        guard let state = Article.State(rawValue: try await request.form().text("state")) else {
            throw Problem.field("state", "state_unknown")
        }
        let former = try await site.desk.article(id, in: context.snapshot).article.state
        try await site.desk.change(state, ofArticle: id, in: context.snapshot)
        return .seeOther(DeskPath.article(id, done: ArticleNotice(former, became: state)))
    }

    private func discard(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.articleID
        let language = try await request.form().translation
        try await site.desk.discardDraft(language, ofArticle: id, by: context.author, in: context.snapshot)
        return .seeOther(DeskPath.article(id, language, done: .discarded))
    }
}

extension AgentContext {
    var articleID: String {
        get throws {
            let id = try parameters.require("id")
            guard Identifier.isWellFormed(id) else { throw Problem.notFound }
            return id
        }
    }
}

extension Form {
    /// The language of the text that is meant. Whether the help centre has it is asked where something is written.
    var translation: Language {
        get throws(Problem) {
            guard let language = Language(rawValue: text("translation")) else {
                throw Problem.field("translation", "language_unknown")
            }
            return language
        }
    }
}

extension ArticleNotice {
    fileprivate init(_ former: Article.State, became state: Article.State) {
        switch state {
        case .published: self = .listed
        case .unlisted: self = .unlisted
        case .archived: self = .archived
        case .draft: self = former == .archived ? .broughtBack : .unpublished
        }
    }
}
