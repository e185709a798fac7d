import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Settings › API keys: one for each program that reads or writes the help centre.
struct APIKeyRoutes {
    let site: Site

    func add(to administrators: RouterGroup<AgentContext>) {
        let keys = administrators.group("settings/api-keys")
        keys.get(use: list)
        keys.post(use: add)
        keys.post("{id}/revoke", use: revoke)
    }

    private func list(_ request: Request, _ context: AgentContext) async throws -> Response {
        let isRevoked = try request.queryForm.text("done") == "revoked"
        return try await page(APIKeysPage(notice: isRevoked ? words(context)("done.revoked") : nil), context)
    }

    /// Answers with the page itself and not with a redirect: the key is in this one answer (`no-store`) and nowhere else,
    /// neither in an address nor in a cookie. A reload is refused by the name, which is taken by then.
    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let draft = APIKeyDraft(try await request.form())
        do {
            let fresh = try await site.desk.addAPIKey(draft, in: context.snapshot)
            return try await page(APIKeysPage(fresh: fresh), context)
        } catch let problems as FormProblems {
            return try await page(
                APIKeysPage(draft: draft, problems: problems), context, status: .unprocessableContent)
        }
    }

    private func revoke(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        guard try await request.form().isOn("confirmed") else {
            let problem = words(context)("errors.confirm")
            return try await page(APIKeysPage(problem: problem), context, status: .unprocessableContent)
        }
        try await site.desk.revokeAPIKey(id, in: context.snapshot)
        return .seeOther(DeskPath.apiKeys + "?done=revoked")
    }

    private func page(
        _ page: APIKeysPage, _ context: AgentContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let keys = try await site.desk.apiKeys(in: context.snapshot)
        let model = APIKeysModel(
            page, keys, origin: context.snapshot.helpCenter.origin, at: site.desk.clock.now, words(context))
        return try site.deskPage("desk/api-keys", model, context, status: status)
    }

    private func words(_ context: AgentContext) -> Wording {
        Wording("api", site.texts, context.language)
    }
}

extension APIKeyDraft {
    init(_ form: Form) {
        self.init(name: form.text("name"), scopes: form.all("scopes"), lifetime: form.text("lifetime"))
    }
}

extension DeskPath {
    static let apiKeys = "/desk/settings/api-keys"
}
