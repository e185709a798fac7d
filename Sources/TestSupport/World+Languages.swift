import Desk
package import Domain
import Store

extension Language {
    package static let french = known("fr")
    package static let brazilian = known("pt-BR")
    package static let arabic = known("ar")

    private static func known(_ tag: String) -> Language {
        guard let language = Language(rawValue: tag) else { preconditionFailure("\(tag) is no language") }
        return language
    }
}

extension World {
    /// Adds languages to Acme's.
    package func speak(_ languages: Language...) async throws {
        for language in languages { try await desk.addLanguage(language.rawValue, in: snapshot(acme)) }
    }

    /// Publishes an article of Acme's in another language, as its editor does.
    package func translate(
        _ id: String, to language: Language, _ title: String, _ body: String = "Text.", publishing: Bool = true
    ) async throws {
        let snapshot = snapshot(acme)
        let known = try await desk.article(id, in: snapshot).text(language)
        let draft = ArticleDraft(
            language: language, title: title, body: body, revision: known?.updatedAt.milliseconds ?? 0)
        let saved = try await desk.saveArticle(
            id, draft, publishing: publishing, by: .agent(id: acme.owner.id), in: snapshot)
        guard case .saved = saved else { preconditionFailure("the translation was not saved") }
    }
}
