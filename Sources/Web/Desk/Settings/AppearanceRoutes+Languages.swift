import Desk
import Domain
import Hummingbird

/// Which languages articles are written in.
extension AppearanceRoutes {
    func addLanguages(to appearance: RouterGroup<AgentContext>) {
        appearance.post("languages", use: addLanguage)
        appearance.post("languages/main", use: makeMain)
        appearance.post("languages/remove", use: removeLanguage)
    }

    private func addLanguage(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        let other = form.text("other").trimmed.prefix(ofScalars: 100)
        let typed = other.nonEmpty ?? form.text("language")
        return try await changed(.languageAdded, context) {
            try await site.desk.addLanguage(typed, in: context.snapshot)
        } typed: {
            $0.typedLanguage = typed
        }
    }

    private func makeMain(_ request: Request, _ context: AgentContext) async throws -> Response {
        let tag = try await request.form().text("language")
        return try await changed(.languageMain, context) {
            try await site.desk.makeMain(tag, in: context.snapshot)
        }
    }

    private func removeLanguage(_ request: Request, _ context: AgentContext) async throws -> Response {
        let tag = try await request.form().text("language")
        return try await changed(.languageRemoved, context) {
            try await site.desk.removeLanguage(tag, in: context.snapshot)
        }
    }
}
