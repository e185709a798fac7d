import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Signing keys: add, retire, use again, revoke.
struct KeyRoutes {
    let site: Site

    func add(to keys: RouterGroup<AgentContext>) {
        keys.post(use: add)
        keys.post("{id}/retire", use: retire)
        keys.post("{id}/reactivate", use: reactivate)
        keys.post("{id}/revoke", use: revoke)
    }

    /// Answers with the page itself and not with a redirect: the secret is in this one answer (`no-store`) and nowhere
    /// else, neither in an address nor in a cookie. A reload is refused by the name, which is taken by then.
    private func add(_ request: Request, _ context: AgentContext) async throws -> Response {
        let form = try await request.form()
        do {
            if let secret = form["secret"], !secret.isEmpty {
                let key = try await site.desk.importKey(named: form.text("name"), secret: secret, in: context.snapshot)
                return .seeOther(DeskPath.access(.imported, key: key.id, section: Self.section))
            }
            let fresh = try await site.desk.addNamedKey(form.text("name"), in: context.snapshot)
            return try await site.accessPage(context) { $0.fresh = fresh }
        } catch let problems as FormProblems {
            return try await site.accessPage(context, status: .unprocessableContent) { state in
                state.keyName = form.text("name")
                state.problems = problems
            }
        }
    }

    private func retire(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        try await site.desk.retireKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.retired, key: id, section: Self.section))
    }

    private func reactivate(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        try await site.desk.reactivateKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.reactivated, key: id, section: Self.section))
    }

    private func revoke(_ request: Request, _ context: AgentContext) async throws -> Response {
        let id = try id(context)
        guard try await request.form().isOn("confirmed") else {
            let words = Wording("settings", site.texts, context.language)
            return try await site.accessPage(context, status: .unprocessableContent) {
                $0.problem = words("errors.confirm")
            }
        }
        _ = try await site.desk.revokeKey(id, in: context.snapshot.id)
        return .seeOther(DeskPath.access(.revoked, key: id, section: Self.section))
    }

    private func id(_ context: AgentContext) throws -> String {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }

    private static let section = "signing-keys"
}
