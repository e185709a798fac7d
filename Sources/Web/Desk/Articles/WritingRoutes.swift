import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import Store

/// What the editor asks while somebody writes: how the text will look, and which article a link should lead to.
struct WritingRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("articles/preview", use: preview)
        team.get("articles/titles", use: titles)
    }

    /// The text as readers will see it, made by the same renderer that makes the help centre's pages.
    private func preview(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.articleForm()
        let body = form.text("body")
        guard body.unicodeScalars.count <= ArticleDraft.longestBody else {
            throw Problem.field("body", "too_long", values: ["limit": String(ArticleDraft.longestBody)])
        }
        let language = context.snapshot.languages[form.text("translation")] ?? context.contentLanguage
        let references = try await site.desk.references(in: body, language, in: context.snapshot)
        let remarks = Markdown(body, language: language, references: references).remarks
        let words = Wording("editor", site.texts, context.language)
        return .json([
            "html": .string(site.preview(body, language, context, references)),
            "remarks": .array(remarks.prefix(Self.mostRemarks).map { .string($0.sentence(words)) }),
        ])
    }

    private static let mostRemarks = 20

    private func titles(_ request: Request, _ context: AgentContext) async throws -> Response {
        let typed = try request.queryForm.text("q").prefix(ofScalars: 200)
        let found = try await site.desk.articles(called: typed, context.contentLanguage, in: context.snapshot)
        let words = Wording("articles", site.texts, context.language)
        return .json([
            "articles": .array(
                found.map { article in
                    [
                        "id": .string(article.id), "title": .string(article.title),
                        "locale": .string(article.language.rawValue),
                        "state": .string(words("state.\(article.state.rawValue)")),
                    ]
                })
        ])
    }
}

extension Markdown.Remark {
    private static let longestQuote = 80

    fileprivate func sentence(_ words: Wording) -> String {
        switch self {
        case .pictureWithoutWords: words("remarks.pictureWithoutWords")
        case .deadLink(let text): words("remarks.deadLink", ["text": text.prefix(ofScalars: Self.longestQuote)])
        case .refusedAddress(let address):
            words("remarks.refusedAddress", ["address": address.prefix(ofScalars: Self.longestQuote)])
        }
    }
}
